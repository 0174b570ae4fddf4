import { expect, type Locator, type Page } from "@playwright/test";

/** What a trainer does, in the words of their pages. */

export type GroupTitle = "Needs you" | "Not heard from" | "On track";

export function boardGroup(page: Page, title: GroupTitle): Locator {
  return page.getByRole("region", { name: title });
}

export function boardRow(page: Page, name: string, group: GroupTitle = "Needs you"): Locator {
  return boardGroup(page, group).getByRole("listitem").filter({ hasText: name });
}

export async function openClient(page: Page, name: string): Promise<void> {
  await page.getByRole("link", { name, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

/** The card of an open flag, found by its sentence. */
export function flagCard(page: Page, sentence: string | RegExp): Locator {
  return page
    .getByRole("region", { name: "Flags" })
    .getByRole("article")
    .filter({ has: page.getByRole("heading", { name: sentence }) });
}

/** An evidence card holds everything that is needed to work its finding out again. */
export async function expectFlag(card: Locator, severity: string): Promise<void> {
  await expect(card).toContainText(severity);
  for (const part of ["The numbers", "Compared with", "The entries used", "What was missing"]) {
    await expect(card.getByRole("heading", { name: part })).toBeVisible();
  }
  await expect(card.getByText("This clears when:")).toBeVisible();
}

export async function addNote(card: Locator, note: string): Promise<void> {
  await card.getByRole("button", { name: "Note…" }).click();
  const form = card.getByRole("form", { name: "Add a note" });
  await form.getByLabel("Note").fill(note);
  await form.getByRole("button", { name: "Save note" }).click();
  await expect(card.getByText(note)).toBeVisible();
}

export async function closeFlag(card: Locator, reason: string): Promise<void> {
  await card.getByRole("button", { name: "Close…" }).click();
  const form = card.getByRole("form", { name: "Close the flag" });
  await form.getByRole("radio", { name: /^Resolved/ }).check();
  await form.getByLabel("Reason").fill(reason);
  await form.getByRole("button", { name: "Close the flag" }).click();
}

import { expect, type Locator, type Page } from "@playwright/test";

/** What a client does, in the words of their pages. */

export interface PainAnswer {
  /** As the list says it, "Knee". */
  readonly place: string;
  /** As the list says it, "Your left"; absent for places without sides. */
  readonly side?: string;
  readonly nrs: number;
}

/** Fills the part of the form for one place; the place before it stays as it is. */
async function sayPain(page: Page, { place, side, nrs }: PainAnswer): Promise<void> {
  await choosePlace(page, place);
  if (side) await choose(page.getByRole("radio", { name: side, exact: true }).last());
  await chooseNumber(scale(page, "How much does it hurt?").last(), nrs);
}

/** Several places at once. `felt`: when, as a date-and-time field takes it; absent: now. */
export async function logPain(
  page: Page,
  answers: readonly PainAnswer[],
  felt?: string,
): Promise<void> {
  for (const [index, answer] of answers.entries()) {
    if (index > 0) await page.getByRole("button", { name: "Add another place" }).click();
    await sayPain(page, answer);
  }
  if (felt) {
    const field = page.getByLabel("Date and time");
    if (!(await field.isVisible())) await unfold(page, "When, and after which session");
    await field.fill(felt);
  }
  await save(page);
}

/** From the list, where each part of the body is a group; the recent places stand above it. */
export async function choosePlace(page: Page, place: string): Promise<void> {
  await page.getByRole("group").getByRole("button", { name: place, exact: true }).click();
}

export function scale(page: Page, legend: string): Locator {
  return page.getByRole("group", { name: legend });
}

export async function choose(choice: Locator): Promise<void> {
  await choice.check();
  await expect(choice).toBeChecked();
}

export async function chooseNumber(steps: Locator, value: number): Promise<void> {
  await choose(steps.getByRole("radio", { name: String(value), exact: true }));
}

export interface SessionAnswer {
  readonly kind: string;
  readonly minutes: number;
  readonly effort: number;
  /** As a date-and-time field takes it. */
  readonly started: string;
}

export async function logSession(page: Page, answer: SessionAnswer): Promise<void> {
  await choose(page.getByRole("radio", { name: answer.kind }));
  await page.getByRole("textbox", { name: "Minutes" }).fill(String(answer.minutes));
  await chooseNumber(scale(page, "How hard was the whole session?"), answer.effort);
  await page.getByLabel("Started").fill(answer.started);
  await save(page);
}

export async function unfold(page: Page, words: string): Promise<void> {
  await page.locator("summary", { hasText: words }).click();
}

export async function save(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Save", exact: true }).click();
}

/** What a screening question is answered with, one question per screen. */
export async function answerQuestion(
  page: Page,
  answer: "Yes" | "No" | "Not sure",
): Promise<string> {
  const question = page.getByRole("heading", { level: 1 });
  const asked = (await question.textContent()) ?? "";
  await page.getByRole("button", { name: answer, exact: true }).click();
  await expect(question).not.toHaveText(asked);
  return asked;
}

/** Answers no to whatever is asked, until the report is saved. */
export async function answerNoToAll(page: Page): Promise<number> {
  const saved = page.getByRole("heading", { level: 1, name: "Saved" });
  const no = page.getByRole("button", { name: "No", exact: true });
  let count = 0;
  await expect(saved.or(no)).toBeVisible();
  while (await no.isVisible()) {
    await answerQuestion(page, "No");
    count += 1;
    await expect(saved.or(no)).toBeVisible();
  }
  return count;
}

/** A local time so many hours before now, as a date-and-time field takes it. */
export function hoursAgo(hours: number): string {
  const at = new Date(Date.now() - hours * 3_600_000);
  const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

/** The number of one set, by what it counts and its place in the exercise. */
export function numberOf(exercise: Locator, label: string, set: string): Locator {
  return exercise
    .getByRole("listitem")
    .filter({ hasText: set })
    .getByRole("textbox")
    .and(exercise.getByLabel(label));
}

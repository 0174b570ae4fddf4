import type { Page } from "@playwright/test";
import { answerPath, countReports } from "./support/answer-link";
import { hoursAgo, logPain } from "./support/client";
import {
  expectAccessible,
  expectNoSidewaysScroll,
  listSmallTargets,
  TOUCH_PX,
} from "./support/looks";
import { signIn } from "./support/people";
import { expect, PHONE, test } from "./support/test";

test.use({ viewport: PHONE });

const QUESTION = /^\d\d hours after .+: how is it now\?$/;

/** Somebody who reported late a pain that began 30 hours ago, and was asked about it at once. */
async function logPainOf(page: Page, place: string) {
  await page.goto("/log/pain");
  await logPain(page, [{ place, side: "Your left", nrs: 3 }], hoursAgo(30));
  await expect(page.getByRole("heading", { level: 1, name: "Saved" })).toBeVisible();
}

function cardOf(page: Page, place: string) {
  return page.getByRole("article").filter({
    has: page.getByRole("heading", { name: place, exact: true }),
  });
}

for (const colorScheme of ["light", "dark"] as const) {
  const [place, shown] =
    colorScheme === "light" ? ["Elbow", "Left elbow"] : ["Wrist", "Left wrist"];

  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test("a question that is due stands first on Today and takes one tap", async ({ page }) => {
      await signIn(page, "rio");
      await logPainOf(page, place);
      await page.goto("/today");
      const card = page.getByRole("article").first();
      await expect(card.getByRole("heading", { name: shown })).toBeVisible();
      await expect(card.getByText(QUESTION)).toBeVisible();
      await expectAccessible(page, "Today with a question");
      await expectNoSidewaysScroll(page, "Today with a question");
      expect(await listSmallTargets(page, TOUCH_PX)).toEqual([]);

      await card.getByRole("button", { name: "Same" }).click();
      await expect(cardOf(page, shown).getByText(/^Saved: 3\/10\./)).toBeVisible();
      await expect(cardOf(page, shown).getByText(QUESTION)).toBeHidden();
      await expect(cardOf(page, shown)).toContainText("Last report 3/10, today");
      expect(await countReports("rio", place.toLowerCase())).toBe(2);
    });
  });
}

test.describe("the link of a mail", () => {
  test("takes one answer of somebody who is not signed in, once", async ({ page, otherPage }) => {
    await signIn(page, "rio");
    await logPainOf(page, "Shin");
    const path = await answerPath("rio", "shin");

    await otherPage.setViewportSize(PHONE);
    await otherPage.goto(path);
    await expect(otherPage.getByRole("heading", { level: 1, name: "Left shin" })).toBeVisible();
    await expect(otherPage.getByText(QUESTION)).toBeVisible();
    await expect(otherPage.getByText("Last report 3/10")).toBeVisible();
    for (const colorScheme of ["light", "dark"] as const) {
      await otherPage.emulateMedia({ colorScheme });
      await expectAccessible(otherPage, `a link's question, ${colorScheme}`);
    }
    await expectNoSidewaysScroll(otherPage, "a link's question");
    expect(await listSmallTargets(otherPage, TOUCH_PX)).toEqual([]);

    await otherPage.getByRole("button", { name: "Better" }).click();
    await otherPage.getByRole("radio", { name: "1", exact: true }).check();
    await expectAccessible(otherPage, "a link's number");
    await otherPage.getByRole("button", { name: "Save" }).click();
    await expect(otherPage.getByText("Recorded: 1/10.")).toBeVisible();
    await expectAccessible(otherPage, "a link's thanks");
    expect(await countReports("rio", "shin")).toBe(2);

    await page.goto("/today");
    await expect(cardOf(page, "Left shin")).toContainText("Last report 1/10, today");
    await otherPage.getByRole("link", { name: "Open Twinge" }).click();
    await expect(otherPage).toHaveURL(/\/sign-in$/);
  });

  test("says when a number calls for questions that it cannot ask", async ({ page, otherPage }) => {
    await signIn(page, "rio");
    await logPainOf(page, "Forearm");
    await otherPage.goto(await answerPath("rio", "forearm"));
    await otherPage.getByRole("button", { name: "Worse" }).click();
    await otherPage.getByRole("radio", { name: "8", exact: true }).check();
    await otherPage.getByRole("button", { name: "Save" }).click();
    await expect(otherPage.getByText("Recorded: 8/10.")).toBeVisible();
    await expect(otherPage.getByText("Twinge has a few questions about this.")).toBeVisible();
    await expectAccessible(otherPage, "a link that asks more");
  });

  test.describe("that is over", () => {
    test.use({ expectedProblems: [/\b410\b/] });

    test("records nothing and says so", async ({ page }) => {
      const before = await countReports("rio", "shin");
      const used = await answerPath("rio", "shin");
      const expired = await answerPath("rio", "shin", -1000);
      for (const path of [used, expired, "/a#guessed", "/a"]) {
        await page.goto("about:blank");
        await page.goto(path);
        await expect(
          page.getByRole("heading", { level: 1, name: "This link no longer works" }),
        ).toBeVisible();
        await expect(page.getByText("shin")).toBeHidden();
      }
      await expectAccessible(page, "a link that is over");
      await expectNoSidewaysScroll(page, "a link that is over");
      expect(await countReports("rio", "shin")).toBe(before);
    });
  });

  test("tells nobody of itself", async ({ page }) => {
    const response = await page.request.get("/a");
    expect(response.headers()).toMatchObject({
      "referrer-policy": "no-referrer",
      "x-robots-tag": "noindex, nofollow",
    });
    expect(response.headers()["cache-control"]).toContain("no-store");
  });
});

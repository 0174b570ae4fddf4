import { choose, chooseNumber, choosePlace, scale } from "./support/client";
import { signIn } from "./support/people";
import { drawFirstPage, keepPicture } from "./support/pictures";
import { expect, test } from "./support/test";
import { openClient } from "./support/trainer";

/** The README's pictures. `UPDATE_SCREENSHOTS=1 npm test -- e2e` keeps new ones. */

const QUESTION = "Should he stop running until the numbness is gone?";

const DESK_LOOKS = [
  { colorScheme: "light", suffix: "" },
  { colorScheme: "dark", suffix: "-dark" },
] as const;

for (const { colorScheme, suffix } of DESK_LOOKS) {
  test.describe(`at a desk, ${colorScheme}`, () => {
    test.use({ viewport: { width: 1200, height: 900 }, colorScheme });

    test("the board", async ({ page }) => {
      await signIn(page, "tess");
      await expect(page.getByRole("heading", { name: /^Needs you/ })).toBeVisible();
      await keepPicture(page, `board${suffix}`, await page.screenshot());
    });

    test("a client's page", async ({ page }) => {
      await signIn(page, "tess");
      await openClient(page, "Iris Lindqvist");
      await page.setViewportSize({ width: 1200, height: 1400 });
      // From the top, not from the flag that the board leads to.
      await page.goto(new URL(page.url()).pathname);
      await expect(page.getByRole("img", { name: /^Pain/ }).getByText("Lower back")).toBeVisible();
      await keepPicture(page, `client${suffix}`, await page.screenshot());
    });
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 });

  test("today", async ({ page }) => {
    await signIn(page, "iris");
    await expect(page.getByRole("button", { name: "Same" })).toBeVisible();
    await keepPicture(page, "phone-today", await page.screenshot());
  });

  test("logging a pain", async ({ page }) => {
    await signIn(page, "iris");
    await page.goto("/log/pain");
    await choosePlace(page, "Lower back");
    await choose(page.getByRole("radio", { name: "Middle" }));
    await chooseNumber(scale(page, "How much does it hurt?"), 4);
    await keepPicture(page, "phone-pain", await page.screenshot());
  });
});

test("the therapist's report", async ({ page }) => {
  await signIn(page, "tess");
  await openClient(page, "Noel Fischer");
  await page.getByLabel("Your question for the physical therapist").fill(QUESTION);
  await page.getByRole("button", { name: "Refer", exact: true }).click();
  await expect(page.getByText(/^Referred\./)).toBeVisible();
  const link = page.getByRole("link", { name: "Download report (PDF)" });
  const pdf = await page.request.get((await link.getAttribute("href")) ?? "");
  await keepPicture(page, "report", await drawFirstPage(page, await pdf.body(), 900));
});

import { signIn } from "./support/people";
import { DESK, expect, test } from "./support/test";
import { boardRow } from "./support/trainer";

test.use({ viewport: DESK });

test("the board is worked with the keyboard alone", async ({ page }) => {
  await signIn(page, "tess");
  const links = page.getByRole("listitem").getByRole("link");
  const names = await links.allTextContents();
  await links.first().focus();
  await page.keyboard.press("j");
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(links.nth(2)).toBeFocused();
  await page.keyboard.press("k");
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press("?");
  await expect(page.getByText("open the evidence")).toBeVisible();

  const lena = names.indexOf("Lena Novak");
  expect(lena).toBeGreaterThan(-1);
  await links.nth(lena).focus();
  await page.keyboard.press("a");
  await expect(page.getByText("Acknowledged: Lena Novak.")).toBeVisible();
  await expect(links.nth(lena)).not.toBeFocused();
  await expect(page.getByRole("listitem").locator("a:focus")).toHaveCount(1);

  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 2, name: "Flags" })).toBeVisible();
  await page.goto("/board");
  await expect(boardRow(page, "Lena Novak")).toContainText("acknowledged");
});

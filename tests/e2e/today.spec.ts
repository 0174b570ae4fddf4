import { signIn } from "./support/people";
import { expect, PHONE, test } from "./support/test";

test.use({ viewport: PHONE });

test("a pain that stands is answered with one tap", async ({ page }) => {
  await signIn(page, "nora");
  const knee = page.getByRole("article").filter({
    has: page.getByRole("heading", { name: "Left knee", exact: true }),
  });
  await expect(knee).toContainText("Last report 3/10");

  await knee.getByRole("button", { name: "Same" }).click();
  await expect(knee.getByText(/^Saved: 3\/10\./)).toBeVisible();
  await expect(knee).toContainText("Last report 3/10, today");

  await knee.getByRole("button", { name: "Gone" }).click();
  await expect(knee.getByText(/^Saved: 0\/10\./)).toBeVisible();
  await expect(knee).toContainText("Last report 0/10, today");

  await page.getByRole("link", { name: "History" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Left knee 0/10" })).toBeVisible();
});

test("worse asks how much before anything is saved", async ({ page }) => {
  await signIn(page, "dana");
  const back = page.getByRole("article").filter({
    has: page.getByRole("heading", { name: "Lower back", exact: true }),
  });
  await back.getByRole("button", { name: "Worse" }).click();
  await back.getByRole("button", { name: "Save" }).click();
  await expect(back.getByText("Choose a number from 0 to 10.")).toBeVisible();
  await back.getByRole("radio", { name: "3", exact: true }).check();
  await back.getByRole("button", { name: "Save" }).click();
  await expect(back).toContainText("Last report 3/10, today");
});

import { signIn, signOut } from "./support/people";
import { expect, test } from "./support/test";

test("signing out ends the session: neither Back nor an old address shows anything", async ({
  page,
}) => {
  await signIn(page, "tess");
  await page.getByRole("link", { name: "Kai Andersson" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Kai Andersson" })).toBeVisible();
  const address = page.url();
  const cookies = await page.context().cookies();
  await signOut(page);
  await page.goBack();
  await expect(page.getByLabel("Password")).toBeVisible();
  await page.goto(address);
  await expect(page).toHaveURL(/\/sign-in\b/);

  // The server has forgotten it, whatever a browser still holds.
  await page.context().addCookies(cookies);
  await page.goto(address);
  await expect(page).toHaveURL(/\/sign-in\b/);
});

test.describe("a refusal", () => {
  test.use({ expectedProblems: [/401/] });

  test("a wrong password is refused in words and keeps the address", async ({ page }) => {
    await page.goto("/sign-in");
    await page.getByLabel("Email address").fill("hale@demo.test");
    await page.getByLabel("Password").fill("not the password");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("main").getByRole("alert")).toContainText(
      "address or the password is wrong",
    );
    await expect(page.getByLabel("Email address")).toHaveValue("hale@demo.test");
  });
});

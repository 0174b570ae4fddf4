import type { Page } from "@playwright/test";
import { signIn } from "./support/people";
import { expect, PHONE, test } from "./support/test";

// The same name is sent twice on purpose.
test.use({ viewport: PHONE, expectedProblems: [/\b409\b/] });

const NAME = "Sled Zigzag";

function offered(page: Page) {
  return page.locator(`datalist option[value="${NAME}"]`);
}

test("a trainer says what an exercise of the practice loads, and clients are offered it", async ({
  page,
  otherPage,
}) => {
  await signIn(page, "tess");
  await page.getByRole("link", { name: "Exercises" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Exercises" })).toBeVisible();
  const form = page.getByRole("form", { name: "Add an exercise" });
  const name = form.getByLabel("Name");
  const add = form.getByRole("button", { name: "Add exercise" });
  const main = form.getByRole("group", { name: "Main regions" });
  const helping = form.getByRole("group", { name: "Regions that help" });

  await name.fill(NAME);
  await add.click();
  await expect(form.getByRole("alert")).toHaveText("Choose at least one region first.");
  await helping.getByRole("checkbox", { name: "Calf" }).check();
  await main.getByRole("checkbox", { name: "Calf" }).check();
  await expect(helping.getByRole("checkbox", { name: "Calf" })).not.toBeChecked();
  await helping.getByRole("checkbox", { name: "Ankle" }).check();
  await add.click();
  await expect(page.getByText(`${NAME} added.`)).toBeVisible();
  const item = page.getByRole("listitem").filter({ hasText: NAME });
  await expect(item).toContainText("Calf 1, Ankle 0.5");
  await expect(name).toHaveValue("");

  await name.fill("sled-zigzag");
  await main.getByRole("checkbox", { name: "Knee" }).check();
  await add.click();
  await expect(form.getByRole("alert")).toContainText("an exercise of that name already");
  await expect(name).toHaveValue("sled-zigzag");

  await signIn(otherPage, "wes");
  await otherPage.goto("/log/session");
  await expect(offered(otherPage)).toBeAttached();

  await item.getByRole("button", { name: `Archive ${NAME}` }).press("Enter");
  await expect(page.getByText(`${NAME} archived.`)).toBeVisible();
  await expect(item).toHaveCount(0);
  await otherPage.reload();
  await expect(otherPage.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(offered(otherPage)).toHaveCount(0);
});

test("a link from elsewhere brings the name along", async ({ page }) => {
  await signIn(page, "tess");
  await page.goto(`/exercises?name=${encodeURIComponent(NAME)}`);
  await expect(page.getByLabel("Name")).toHaveValue(NAME);
});

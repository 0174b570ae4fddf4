import { signIn } from "./support/people";
import { expect, PHONE, test } from "./support/test";

test.use({ viewport: PHONE });

test("a pain is logged with the keyboard alone", async ({ page }) => {
  await signIn(page, "ola");
  await page.goto("/log/pain");
  const { keyboard } = page;
  await page.getByRole("button", { name: "Ankle", exact: true }).focus();
  await keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Ankle" })).toBeFocused();

  await keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Change place" })).toBeFocused();
  await keyboard.press("Tab");
  await keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: "Your right" })).toBeChecked();
  await keyboard.press("Tab");
  await keyboard.press("Space");
  await keyboard.press("ArrowRight");
  await keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: "2", exact: true })).toBeChecked();
  await keyboard.press("Enter");
  await expect(page.getByText("Right ankle: 2/10")).toBeVisible();
});

test("every place of the figure has a name of its own", async ({ page }) => {
  await signIn(page, "ola");
  await page.goto("/log/pain");
  await page.getByRole("radio", { name: "Body figure" }).check();
  for (const view of ["front", "back"]) {
    const zones = page.getByRole("button", { name: new RegExp(`, ${view}$`) });
    await expect(zones.first()).toBeVisible();
    const names = await zones.evaluateAll((all) => all.map((zone) => zone.ariaLabel));
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(20);
    await page.getByRole("radio", { name: "Back", exact: true }).check();
  }
  await page.getByRole("button", { name: "Left calf, back" }).click();
  await expect(page.getByRole("region", { name: "Left calf" })).toBeFocused();
});

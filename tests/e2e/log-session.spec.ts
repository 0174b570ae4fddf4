import {
  choose,
  chooseNumber,
  choosePlace,
  logPain,
  numberOf,
  save,
  scale,
} from "./support/client";
import { signIn } from "./support/people";
import { expect, PHONE, test } from "./support/test";

test.use({ viewport: PHONE });

test("a client repeats the last session, adds to it, and logs what hurt", async ({ page }) => {
  await signIn(page, "wes");
  await page.getByRole("main").getByRole("link", { name: "Log session" }).click();
  await choose(page.getByRole("radio", { name: "Strength" }));
  await page.getByRole("button", { name: /^Repeat last strength/ }).click();

  const squats = page.getByRole("group", { name: "Back Squat", exact: true });
  await expect(squats.getByRole("listitem")).toHaveCount(4);
  await expect(numberOf(squats, "Reps", "set 4")).toHaveValue("8");
  await squats.getByRole("button", { name: "Add set like the last" }).click();
  await numberOf(squats, "Reps", "set 5").fill("12");
  await page.getByRole("button", { name: "Add exercise" }).click();
  await page.getByLabel("Exercise", { exact: true }).last().fill("Walking Lunge");
  const lunges = page.getByRole("group", { name: "Walking Lunge", exact: true });
  await numberOf(lunges, "Reps", "set 1").fill("10");
  await numberOf(lunges, "Weight (lb)", "set 1").fill("35");

  await expect(page.getByText("Without minutes and effort the load")).toBeVisible();
  await page.getByRole("textbox", { name: "Minutes" }).fill("50");
  await chooseNumber(scale(page, "How hard was the whole session?"), 8);
  await expect(page.getByText("Session load: 8 × 50 min = 400 AU")).toBeVisible();
  await save(page);

  await expect(page.getByRole("heading", { name: "Did anything hurt?" })).toBeVisible();
  await page.getByRole("link", { name: "Yes, log pain" }).click();
  await expect(page.getByRole("heading", { name: "Log pain" })).toBeVisible();
  await logPain(page, [
    { place: "Shoulder", side: "Your right", nrs: 3 },
    { place: "Knee", side: "Your left", nrs: 2 },
  ]);
  await expect(page.getByRole("heading", { name: "Saved" })).toBeVisible();
  await expect(page.getByText("Right shoulder: 3/10")).toBeVisible();
  await expect(page.getByText("Left knee: 2/10")).toBeVisible();

  await page.getByRole("link", { name: "Go to today" }).click();
  await expect(page.getByRole("article").filter({ hasText: "Right shoulder" })).toContainText(
    "Last report 3/10, today",
  );
  await expect(page.getByRole("article").filter({ hasText: "Left knee" })).toContainText(
    "Last report 2/10, today",
  );
  await page.getByRole("link", { name: "History" }).click();
  const session = page.getByRole("listitem").filter({ hasText: "load 400 AU" });
  await expect(session).toContainText("Walking Lunge: 10 × 35 lb");
  await expect(session).toContainText(/Back Squat: 4 sets of 8 × [\d.]+ lb, 12 × /);
  await expect(page.getByRole("listitem").filter({ hasText: "Left knee 2/10" })).toBeVisible();
});

test("a form that lacks something says what, keeps what was typed and leads there", async ({
  page,
}) => {
  await signIn(page, "ola");
  await page.goto("/log/pain");
  await choosePlace(page, "Wrist");
  await save(page);
  const summary = page.getByRole("alert").filter({ hasText: "Choose" });
  await expect(summary.getByRole("link")).toHaveText([
    "Choose which side.",
    "Choose a number from 0 to 10 for how much it hurts.",
  ]);
  await summary.getByRole("link", { name: /^Choose a number/ }).click();
  await chooseNumber(scale(page, "How much does it hurt?"), 1);
  await choose(page.getByRole("radio", { name: "Your left" }));
  await save(page);
  await expect(page.getByText("Left wrist: 1/10")).toBeVisible();
});

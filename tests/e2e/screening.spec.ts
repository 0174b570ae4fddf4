import {
  answerNoToAll,
  answerQuestion,
  choose,
  chooseNumber,
  choosePlace,
  save,
  scale,
  unfold,
} from "./support/client";
import { signIn } from "./support/people";
import { expect, PHONE, test } from "./support/test";

test.use({ viewport: PHONE });

test("a yes to an emergency question shows what to do, alone", async ({ page }) => {
  await signIn(page, "pia");
  await page.goto("/log/pain");
  await choosePlace(page, "Lower back");
  await choose(page.getByRole("radio", { name: "Your left" }));
  await chooseNumber(scale(page, "How much does it hurt?"), 4);
  await unfold(page, "Add details");
  await choose(page.getByRole("checkbox", { name: "Numb" }));
  await choose(page.getByRole("checkbox", { name: "Spreads below the knee" }));
  await save(page);

  await answerQuestion(page, "No");
  await answerQuestion(page, "Not sure");
  const instruction = page.getByRole("region", { name: "Get medical help now" });
  await expect(instruction).toBeVisible();
  await expect(instruction).toContainText("Call your local emergency number");
  await expect(page.getByRole("main")).not.toContainText(/\bAU\b|4\/10|tomorrow|72 h/);
  await expect(page.getByText("Received by Twinge.")).toBeVisible();

  await page.getByRole("link", { name: "Go to today" }).click();
  await expect(page).toHaveURL(/\/today$/);
  await expect(instruction).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: "Log session" })).toBeHidden();
});

test("numbness below the knee asks its questions, and no to all of them saves the report", async ({
  page,
}) => {
  await signIn(page, "noel");
  await page.goto("/log/pain");
  await choosePlace(page, "Back thigh");
  await choose(page.getByRole("radio", { name: "Your right" }));
  await chooseNumber(scale(page, "How much does it hurt?"), 3);
  await unfold(page, "Add details");
  await choose(page.getByRole("checkbox", { name: "Numb" }));
  await save(page);
  expect(await answerNoToAll(page)).toBeGreaterThan(4);
  await expect(page.getByText("Received by Twinge.")).toBeVisible();
});

test("a small pain without any of that is asked nothing", async ({ page }) => {
  await signIn(page, "ola");
  await page.goto("/log/pain");
  await choosePlace(page, "Elbow");
  await choose(page.getByRole("radio", { name: "Both sides" }));
  await chooseNumber(scale(page, "How much does it hurt?"), 2);
  await save(page);
  await expect(page.getByText("Elbow (both sides): 2/10")).toBeVisible();
});

import { answerNoToAll, hoursAgo, logPain, logSession } from "./support/client";
import { signIn } from "./support/people";
import { DESK, expect, test } from "./support/test";
import {
  addNote,
  boardGroup,
  boardRow,
  closeFlag,
  expectFlag,
  flagCard,
  openClient,
} from "./support/trainer";

test.use({ viewport: DESK });

const HIP = { place: "Hip", side: "Your left" };

test("a trainer finds who needs them, sees why, and closes the flag", async ({ page }) => {
  await signIn(page, "tess");
  const row = boardRow(page, "Iris Lindqvist");
  await expect(row).toContainText("Act");
  await expect(row).toContainText(/Lower back.* 5\/10/);
  await openClient(page, "Iris Lindqvist");

  const chart = page.getByRole("img", { name: /^Pain from 0 to 10/ });
  await expect(chart.getByText("Lower back 5/10", { exact: true })).toBeVisible();
  const card = flagCard(page, /^Lower back/);
  await expectFlag(card, "Act");
  await expect(card).toContainText("72 h (default)");
  await expect(card).toContainText("72 hours is our check-in point, not a medical limit.");
  const used = card.getByRole("link", { name: /lower back.* 5\/10$/i }).last();
  await used.click();
  await expect(page.locator("tr:target")).toContainText("5/10");

  await card.getByRole("button", { name: "Acknowledge" }).click();
  await expect(page.getByText("Acknowledged.", { exact: true })).toBeVisible();
  await expect(card.getByRole("button", { name: "Acknowledge" })).toBeHidden();
  await addNote(card, "Asked her to leave out deadlifts until Friday.");
  await closeFlag(card, "Spoke on the phone; she sees a physical therapist tomorrow.");
  await expect(page.getByText("Closed as resolved.")).toBeVisible();
  await expect(flagCard(page, /^Lower back/).getByRole("button", { name: "Close…" })).toBeHidden();

  await page.getByRole("link", { name: "Board" }).click();
  await expect(boardGroup(page, "Needs you")).toBeVisible();
  await expect(boardRow(page, "Iris Lindqvist")).toHaveCount(0);
});

test("what a client logs reaches the trainer's board on its next load, and is closed there", async ({
  page,
  otherPage,
}) => {
  await signIn(page, "hale");
  await page.goto("/log/session");
  await logSession(page, { kind: "Strength", minutes: 45, effort: 5, started: hoursAgo(100) });
  await page.getByRole("link", { name: "Yes, log pain" }).click();
  await logPain(page, [{ ...HIP, nrs: 4 }], hoursAgo(90));
  await answerNoToAll(page);
  await page.goto("/log/pain");
  await logPain(page, [{ ...HIP, nrs: 5 }]);
  await answerNoToAll(page);

  await signIn(otherPage, "tess");
  await expect(boardRow(otherPage, "Hale Brennan")).toContainText("Left hip");
  await openClient(otherPage, "Hale Brennan");
  const card = flagCard(otherPage, /^Left hip/);
  await expectFlag(card, "Act");
  await closeFlag(card, "Spoke with him.");
  await expect(otherPage.getByText("Closed as resolved.")).toBeVisible();
  await otherPage.goto("/board");
  await expect(boardGroup(otherPage, "Needs you")).toBeVisible();
  await expect(boardRow(otherPage, "Hale Brennan")).toHaveCount(0);
});

test.describe("without the chart's library", () => {
  test.use({ expectedProblems: [/^network: .*ERR_FAILED|ERR_FAILED \(/] });

  test("the client's page still stands", async ({ page }) => {
    await signIn(page, "tess");
    await page.route("**/_next/static/chunks/*.js", async (route) => {
      const answer = await route.fetch();
      if ((await answer.text()).includes("recharts-")) await route.abort();
      else await route.fulfill({ response: answer });
    });
    await openClient(page, "Rio Santos");
    await expect(page.getByText("The chart could not be loaded.")).toBeVisible();
    await expect(page.getByRole("heading", { name: "Flags" })).toBeVisible();
  });
});

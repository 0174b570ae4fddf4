import { readFileSync } from "node:fs";
import { readPdfPages } from "./support/pdf";
import { signIn } from "./support/people";
import { DESK, expect, test } from "./support/test";
import { flagCard, openClient } from "./support/trainer";

test.use({ viewport: DESK });

const QUESTION = "Can he press overhead again, and with what limit?";

test("a referral's question, the flag and the disclaimer stand in the PDF", async ({ page }) => {
  await signIn(page, "tess");
  await openClient(page, "Theo Marchetti");
  const heading = flagCard(page, /^Right shoulder/).getByRole("heading", { level: 3 });
  const sentence = (await heading.first().textContent()) ?? "";
  await page.getByLabel("Your question for the physical therapist").fill(QUESTION);
  await page.getByRole("button", { name: "Refer", exact: true }).click();
  await expect(page.getByText("Referred. The report now carries your question.")).toBeVisible();
  await expect(page.getByText(QUESTION)).toBeVisible();

  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download report (PDF)" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/\.pdf$/);
  const [first = "", ...behind] = await readPdfPages(readFileSync(await download.path()));
  for (const words of ["Theo Marchetti", "Nobody was examined", QUESTION]) {
    expect(first).toContain(words);
  }
  expect([first, ...behind].join(" ")).toContain(sentence);
  expect(behind.length).toBeGreaterThan(0);
});

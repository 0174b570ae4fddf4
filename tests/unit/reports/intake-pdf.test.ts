import { beforeAll, describe, expect, it } from "vitest";
import { intakeReportOf } from "@/lib/domain/report/intake";
import { PAIN_SIGNS } from "@/lib/domain/vocabulary";
import { renderIntakePdf } from "@/lib/reports/intake-pdf";
import { PAIN_SIGN_WORDS } from "@/lib/words/vocabulary";
import { busyIntake } from "@/tests/support/busy-client";
import { type PdfContent, readPdf } from "@/tests/support/pdf-text";
import { findingAbout, sampleFlag, sampleIntake } from "@/tests/support/sample-client";

const A4 = { width: 595.28, height: 841.89 };
/** Base lines in points from the top: where the last line of text may stand, and the footer. */
const LAST_LINE = 796;
const FOOTER_LINE = 807;

async function pdfOf(input: Parameters<typeof intakeReportOf>[0]): Promise<PdfContent> {
  return readPdf(await renderIntakePdf(intakeReportOf(input)));
}

describe("the intake summary as a PDF", () => {
  let pdf: PdfContent;
  let first: string;
  beforeAll(async () => {
    pdf = await pdfOf(sampleIntake());
    first = pdf.pages[0]?.text ?? "";
  }, 30_000);

  it("carries who it is about and who made it as its own title and author", () => {
    expect(pdf.title).toBe("Intake summary: Zoë Łukasz, 2025-12-13 to 2026-03-06");
    expect(pdf.author).toBe("Theo Marsh (trainer, not a clinician)");
  });

  it("says who, when, by whom, and that it is self-reported", () => {
    expect(first).toContain("Zoë Łukasz");
    expect(first).toContain("13 Dec 2025 – 6 Mar 2026");
    expect(first).toContain("6 Mar 2026, 20:00 (America/New_York)");
    expect(first).toContain("Theo Marsh, trainer, not a clinician");
    expect(first).toContain("Self-reported by the client and passed on by a trainer");
  });

  it("puts the blocks in the therapist's order", () => {
    const blocks = [
      "Self-reported",
      "Question for the therapist",
      "Warning questions",
      "Body map",
      "Pain (0–10) over training load",
      "Pain episodes",
      "Flags: rule",
      "What the trainer did",
      "What is missing",
      "How to answer",
    ];
    const places = blocks.map((block) => first.indexOf(block));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it("prints the question, the flag with its line, and the numbers of the model", () => {
    expect(first).toContain("May she deadlift again, and from what load on?");
    expect(first).toContain("Lower back: still 5/10, 84 hours after Monday's session.");
    expect(first).toContain("pain-past-72h · line: 72 h · since 6 Mar 07:00");
    for (const number of ["3/10, 3 Mar", "6/10, 5 Mar", "5/10, 6 Mar", "84.5 h", "600", "420"]) {
      expect(first).toContain(number);
    }
  });

  it("prints answers with dates, what was not asked, and keeps private answers", () => {
    expect(first).toMatch(/worse on cough, sneeze or strain YES 5 Mar/);
    expect(first).toContain("2 answers stay with the client");
    expect(first).toContain("Not asked (33 of 37): bowel control");
  });

  it("lists every row behind, an unknown load as unknown", () => {
    const behind = pdf.pages.slice(1).map((page) => page.text);
    expect(behind.join(" ")).toMatch(/4 Mar 2026, 17:30 Session: run load unknown 30 min/);
    expect(behind.join(" ")).toMatch(/2 Mar 2026, 17:30 Session: strength 420 AU 60 min/);
    expect(behind.join(" ").match(/Session: /g)).toHaveLength(24);
    expect(behind.join(" ").match(/Pain: /g)).toHaveLength(4);
  });

  it("numbers its pages, all of them A4", () => {
    pdf.pages.forEach((page, index) => {
      expect(page.width).toBeCloseTo(A4.width, 1);
      expect(page.height).toBeCloseTo(A4.height, 1);
      expect(page.text).toContain(`Page ${index + 1} of ${pdf.pages.length}`);
    });
  });
});

describe("a busy client's summary", () => {
  let pdf: PdfContent;
  beforeAll(async () => {
    pdf = await pdfOf(busyIntake());
  }, 30_000);

  it("holds all blocks on page one, above the footer and not squeezed", () => {
    const words = pdf.pages[0]?.words ?? [];
    const between = words.filter(({ y }) => y > LAST_LINE && y < FOOTER_LINE);
    expect(between.map(({ text }) => text)).toEqual([]);
    expect(words.some(({ text }) => text.startsWith("How to answer"))).toBe(true);
    // The chart shrinks first when a page is too full: its labels then leave the left margin.
    expect(words.find(({ text }) => text.startsWith("Load, AU"))?.x).toBeCloseTo(32, 0);
  });

  it("shows six episodes and says what page one leaves to the pages behind", () => {
    const text = pdf.pages[0]?.text ?? "";
    const places = ["Right back thigh", "Lower back", "Left knee", "Neck", "Right ankle"];
    for (const place of places) expect(text).toContain(place);
    expect(text).toContain("Flags: rule, number and line (4 of 10)");
    expect(text).toContain("and 6 more on the pages behind");
  });

  it("prints all ten flags in full behind, and stays within a few pages", () => {
    const behind = pdf.pages.slice(1).map((page) => page.text);
    for (let flag = 1; flag <= 10; flag += 1) expect(behind.join(" ")).toContain(`(${flag})`);
    expect(behind.join(" ")).toContain("Sitting 8 h a day");
    expect(pdf.pages.length).toBeLessThanOrEqual(6);
  });
});

describe("what a summary can be given", () => {
  it("says so where there is nothing", async () => {
    const nothing = { flags: [], events: [], referrals: [], sessions: [], pain: [] };
    const text = (await pdfOf(sampleIntake(nothing))).pages[0]?.text ?? "";
    expect(text).toContain("Not stated.");
    expect(text).toContain("Not asked (all 37)");
    expect(text).toContain("No open pain episode.");
    expect(text).toContain("No pain reported in this period.");
    expect(text).toContain("No flag in this period.");
    expect(text).toContain("No session was logged in this period.");
  }, 30_000);

  it("prints every yes and no that was answered about a pain", async () => {
    for (const answer of ["yes", "no"] as const) {
      const signs = Object.fromEntries(PAIN_SIGNS.map((sign) => [sign, answer === "yes"]));
      const pain = sampleIntake()
        .pain.slice(0, 1)
        .map((report) => ({ ...report, ...signs }));
      const pages = (await pdfOf(sampleIntake({ pain }))).pages.map((page) => page.text).join(" ");
      for (const sign of PAIN_SIGNS) expect(pages).toContain(`; ${PAIN_SIGN_WORDS[sign][answer]}`);
    }
  }, 30_000);

  it("prints signs that the font lacks in words, never as another sign", async () => {
    const flags = [sampleFlag({ headline: findingAbout("Press ≥ 40 kg, 頭") })];
    const text = (await pdfOf(sampleIntake({ name: "Жанна Ωmega Nguyễn", flags }))).pages[0]?.text;
    expect(text).toContain("Press at least 40 kg, ?");
    expect(text).toContain("Жанна Ωmega Nguyễn");
  }, 30_000);
});

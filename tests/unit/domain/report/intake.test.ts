import { describe, expect, it } from "vitest";
import type { PainFact } from "@/lib/domain/facts";
import { type IntakeReport, intakeReportOf } from "@/lib/domain/report/intake";
import { DAY_MS, HOUR_MS } from "@/lib/domain/time/elapsed";
import { summaryOf } from "@/lib/words/findings";
import {
  ACT_WORDS,
  aboutWords,
  DISCLAIMER,
  intakeMissingWords,
  lineWords,
} from "@/lib/words/intake";
import {
  SAMPLE_NOW,
  sampleFinding,
  sampleFlag,
  sampleIntake,
  samplePain,
  sampleSessions,
} from "@/tests/support/sample-client";

function withAnswers(screening: NonNullable<PainFact["screening"]>): PainFact[] {
  return samplePain().map((report) => {
    const { screening: _none, ...bare } = report;
    return report.id === "p-4" ? { ...bare, screening } : bare;
  });
}

const missingIn = ({ missing }: IntakeReport) => missing.map(intakeMissingWords);

describe("the intake summary", () => {
  it("says who, for which local days, when it was made and that it is self-reported", () => {
    const report = intakeReportOf(sampleIntake());
    expect(report).toMatchObject({
      clientName: "Zoë Łukasz",
      trainerName: "Theo Marsh",
      fromOn: "2025-12-13",
      toOn: "2026-03-06",
      createdAt: { at: SAMPLE_NOW, on: "2026-03-06", time: "20:00" },
    });
    expect(DISCLAIMER).toMatch(/^Self-reported by the client/);
  });

  it("is JSON: what is stored is what was shown", () => {
    const report = intakeReportOf(sampleIntake());
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  it("puts the latest question, and says so when there is none", () => {
    const older = { question: "Older?", createdAt: SAMPLE_NOW - 9 * DAY_MS, createdByName: "T" };
    const { referrals } = sampleIntake();
    const report = intakeReportOf(sampleIntake({ referrals: [...referrals, older] }));
    expect(report.question?.text).toBe("May she deadlift again, and from what load on?");
    const without = intakeReportOf(sampleIntake({ referrals: [] }));
    expect(without.question).toBeNull();
    expect(missingIn(without)[0]).toBe("No question for the therapist was written.");
  });

  it("adds up the weeks from the sessions and keeps unknown loads apart", () => {
    const { weeks } = intakeReportOf(sampleIntake());
    expect(weeks).toHaveLength(12);
    expect(weeks.at(-1)).toEqual({
      fromOn: "2026-02-28",
      toOn: "2026-03-06",
      loadAu: 420,
      sessionCount: 2,
      unknownLoadCount: 1,
    });
    expect(weeks.at(-2)).toMatchObject({ loadAu: 600, sessionCount: 2, unknownLoadCount: 0 });
    const total = weeks.reduce((sum, week) => sum + week.sessionCount, 0);
    expect(total).toBe(sampleSessions().length);
  });

  it("leaves a week without any known load blank, never zero", () => {
    const sessions = sampleSessions().filter(({ id }) => id === "s-wednesday");
    const report = intakeReportOf(sampleIntake({ sessions }));
    const { weeks } = report;
    const missing = missingIn(report);
    expect(weeks.map((week) => week.loadAu)).toEqual(Array(12).fill(null));
    expect(missing).toContain(
      "Load unknown for 1 of 1 session (no effort or duration): the true load can only be higher.",
    );
    expect(missing).toContain(
      "Nothing logged in 11 of 12 weeks: rest or silence, not known which.",
    );
  });

  it("gives each episode its onset, worst and latest number and the hours it is open", () => {
    const { episodes } = intakeReportOf(sampleIntake());
    expect(episodes).toHaveLength(1);
    expect(episodes[0]).toMatchObject({
      region: "lower-back",
      side: "middle",
      outcome: "stands",
      startFrom: "linked-session",
      startAt: { on: "2026-03-02", time: "18:30" },
      first: { nrs: 3 },
      worst: { nrs: 6, reportedAt: { on: "2026-03-05" } },
      latest: { nrs: 5, reportedAt: { on: "2026-03-06", time: "07:00" } },
      hoursOpen: 84.5,
      qualities: ["ache", "stiff"],
      atRest: true,
      atNight: true,
      spreads: [],
      worstTrainingNrs: null,
      worstMorningNrs: 3,
    });
  });

  it("tells denied from never asked", () => {
    const [first] = samplePain();
    const bare = first as PainFact;
    const denied = intakeReportOf(sampleIntake({ pain: [{ ...bare, atNight: false }] }));
    expect(denied.episodes[0]).toMatchObject({ atRest: null, atNight: false });
  });

  it("marks the body map with the first and the latest number of open episodes only", () => {
    const ended = [6, 5.5, 5, 4].map(
      (daysAgo, index): PainFact => ({
        id: `e-${index}`,
        reportedAt: SAMPLE_NOW - daysAgo * DAY_MS,
        region: "knee",
        side: "left",
        nrs: index < 2 ? 3 : 0,
      }),
    );
    const report = intakeReportOf(sampleIntake({ pain: [...samplePain(), ...ended] }));
    expect(report.episodes.map(({ region, outcome }) => [region, outcome])).toEqual([
      ["lower-back", "stands"],
      ["knee", "ended"],
    ]);
    expect(report.bodyMarks.map(({ region, start, now }) => [region, start.nrs, now.nrs])).toEqual([
      ["lower-back", 3, 5],
    ]);
  });

  it("has no body mark and says so when nothing was reported", () => {
    const report = intakeReportOf(sampleIntake({ pain: [] }));
    expect(report.bodyMarks).toEqual([]);
    expect(missingIn(report)).toContain("No pain report in this period.");
  });

  it("says how long the client has been silent", () => {
    const report = intakeReportOf(sampleIntake({ now: SAMPLE_NOW + 4 * DAY_MS }));
    expect(missingIn(report).join(" ")).toContain("No pain report for 5 days");
  });

  it("leaves out facts before the twelve weeks and after now", () => {
    const [first] = samplePain();
    const bare = first as PainFact;
    const pain = [
      { ...bare, id: "older", reportedAt: SAMPLE_NOW - 85 * DAY_MS },
      { ...bare, id: "later", reportedAt: SAMPLE_NOW + HOUR_MS },
    ];
    const report = intakeReportOf(sampleIntake({ pain, sessions: [] }));
    expect(report.rows).toEqual([]);
    expect(report.sources).toEqual({ sessionCount: 0, reportCount: 0 });
  });

  it("lists every session and report once, oldest first, without answers to questions", () => {
    const { rows, sources } = intakeReportOf(sampleIntake());
    expect(rows).toHaveLength(sources.sessionCount + sources.reportCount);
    const instants = rows.map((row) => row.at.at);
    expect(instants).toEqual([...instants].sort((a, b) => a - b));
    expect(rows.find((row) => row.id === "s-monday")).toMatchObject({
      loadAu: 420,
      exercises: [{ name: "Deadlift", setCount: 2, heaviestKg: 100 }],
    });
    expect(rows.find((row) => row.id === "s-wednesday")).toMatchObject({ loadAu: null, rpe: null });
    expect(JSON.stringify(rows)).not.toContain("ce-");
  });
});

describe("warning questions in the summary", () => {
  it("lists what was asked with answer and date, warnings first, and counts the rest", () => {
    const report = intakeReportOf(sampleIntake());
    const { screening } = report;
    expect(screening.asked.map(({ id, answer, isWarning }) => [id, answer, isWarning])).toEqual([
      ["cough", "yes", true],
      ["night", "no", false],
    ]);
    expect(screening.asked[0]?.answeredAt.on).toBe("2026-03-05");
    expect(screening.notAsked).toHaveLength(screening.questionCount - 4);
    expect(missingIn(report).join(" ")).toContain("33 of 37 warning questions were not asked.");
  });

  it("takes the latest answer to a question", () => {
    const pain = samplePain().map((report) =>
      report.id === "p-4" ? { ...report, screening: { cough: "no" } as const } : report,
    );
    const { screening } = intakeReportOf(sampleIntake({ pain }));
    expect(screening.asked.find(({ id }) => id === "cough")).toMatchObject({
      answer: "no",
      isWarning: false,
    });
  });

  it.each(["ce-saddle", "ce-bladder", "ce-bowel", "ce-sex"] as const)(
    "keeps the answer to %s with the client and gives only how soon to act",
    (id) => {
      const reportWith = (answer: "yes" | "no") =>
        intakeReportOf(sampleIntake({ pain: withAnswers({ [id]: answer }) }));
      expect(reportWith("yes").screening.kept?.tier).toBe("T0");
      expect(reportWith("no").screening.kept?.tier).toBeNull();
      expect(reportWith("yes").screening.asked).toEqual([]);
      // Which question it was is all that the report keeps of it.
      const { kept, ...shown } = reportWith("yes").screening;
      expect(JSON.stringify({ ...reportWith("yes"), screening: shown })).not.toContain(`"${id}"`);
      expect(Object.keys(kept ?? {}).sort()).toEqual(["latestAt", "questions", "tier"]);
    },
  );

  it("says that nothing was asked when nothing was", () => {
    const report = intakeReportOf(sampleIntake({ pain: withAnswers({}) }));
    const { screening } = report;
    expect(screening.kept).toBeNull();
    expect(screening.notAsked).toHaveLength(37);
    expect(missingIn(report)).toContain("No warning question was asked in this period.");
  });
});

describe("flags and acts in the summary", () => {
  it("prints rule, sentence and thresholds with units", () => {
    const { flags } = intakeReportOf(sampleIntake());
    expect(flags).toHaveLength(1);
    expect(flags[0]).toMatchObject({
      severity: "act",
      region: "lower-back",
      side: "middle",
      isOpen: true,
      openedAt: { on: "2026-03-06", time: "07:00" },
    });
    const { headline } = flags[0] as (typeof flags)[number];
    expect(headline.rule).toBe("pain-past-72h");
    expect(summaryOf(headline)).toBe("Lower back: still 5/10, 84 hours after Monday's session.");
    expect(lineWords(headline)).toEqual(["72 h", "improving drop 2", "low 2/10", "soreness 4/10"]);
  });

  it("leaves out flags that nobody has seen", () => {
    const { openedAt: _never, ...unopened } = sampleFlag();
    const flags = [
      sampleFlag({ status: "pending" }),
      { ...unopened, status: "closed", closeKind: "withdrawn" } as const,
    ];
    expect(intakeReportOf(sampleIntake({ flags })).flags).toEqual([]);
  });

  it("carries over what the open flags say was missing", () => {
    const missing = [{ kind: "session-loads", count: 2 }] as const;
    const evidence = { ...sampleFinding().evidence, missing };
    const flags = [sampleFlag({ headline: sampleFinding({ evidence }) })];
    expect(missingIn(intakeReportOf(sampleIntake({ flags })))).toContain(
      "2 sessions without effort or duration counted as 0 AU: the true load can only be higher.",
    );
  });

  it("tells what people did, with names and dates, and leaves out the engine's steps", () => {
    const { acts } = intakeReportOf(sampleIntake());
    expect(
      acts.map(({ what, by, about }) => [ACT_WORDS[what], by, about && aboutWords(about)]),
    ).toEqual([
      ["acknowledged", "Theo Marsh", "Lower back: pain-past-72h"],
      ["noted", "Theo Marsh", "Lower back: pain-past-72h"],
      ["asked a physical therapist", "Theo Marsh", null],
    ]);
  });
});

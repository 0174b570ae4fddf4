import { describe, expect, test } from "vitest";
import type { PainFact } from "@/lib/domain/facts";
import {
  DAY,
  episodeFrom,
  findingsOf,
  HOUR,
  history,
  instant,
  pain,
  session,
  severityOf,
} from "../build";

const START = instant("2026-01-12T12:00:00Z");
const MINUTE = 60_000;

describe("pain-past-72h", () => {
  test.each([
    ["71 h 59 min", 72 * HOUR - MINUTE, null],
    ["72 h", 72 * HOUR, null],
    ["72 h and a millisecond", 72 * HOUR + 1, "act"],
    ["72 h 1 min", 72 * HOUR + MINUTE, "act"],
  ])("a report at %s", (_name, ms, severity) => {
    const facts = history({ pain: [pain("p", START + ms, 5, { onsetAt: START })] });
    expect(severityOf(facts, START + ms, "pain-past-72h")).toBe(severity);
  });

  test.each([
    [
      "not improving",
      [
        [24, 5],
        [80, 5],
      ],
      "act",
    ],
    [
      "down by 2 but not soreness-like",
      [
        [24, 6],
        [80, 3],
      ],
      "act",
    ],
    [
      "down to 2",
      [
        [24, 3],
        [80, 2],
      ],
      "watch",
    ],
    [
      "a 0 after a positive report past the line",
      [
        [24, 5],
        [80, 5],
        [90, 0],
      ],
      "watch",
    ],
    [
      "only a 0 past the line",
      [
        [24, 5],
        [80, 0],
      ],
      null,
    ],
  ] as const)("%s", (_name, reports, severity) => {
    const { facts, lastAt } = episodeFrom(START, reports);
    expect(severityOf(facts, lastAt, "pain-past-72h")).toBe(severity);
  });

  test("is watch for improving soreness below 4", () => {
    const end = START;
    const sessions = [session("s", end - HOUR, { kind: "strength", durationMinutes: 60, rpe: 5 })];
    const at = (hours: number, nrs: number, rest: Partial<PainFact> = {}) =>
      pain(`p${hours}`, end + hours * HOUR, nrs, { sessionId: "s", region: "calf", ...rest });
    const sore = history({ sessions, pain: [at(20, 5), at(80, 3)] });
    expect(severityOf(sore, end + 80 * HOUR, "pain-past-72h")).toBe("watch");
    const restless = history({ sessions, pain: [at(20, 5, { atRest: true }), at(80, 3)] });
    expect(severityOf(restless, end + 80 * HOUR, "pain-past-72h")).toBe("act");
    const late = history({ sessions, pain: [at(48.1, 5), at(80, 3)] });
    expect(severityOf(late, end + 80 * HOUR, "pain-past-72h")).toBe("act");
  });

  test("reads as a trainer would say it", () => {
    const monday = session("s-14", instant("2026-01-12T17:30:00-05:00"), { durationMinutes: 60 });
    const reports = [
      pain("p-3", instant("2026-01-13T07:00:00-05:00"), 4, { sessionId: "s-14" }),
      pain("p-5", instant("2026-01-16T07:00:00-05:00"), 5),
    ];
    const facts = history({ timeZone: "America/New_York", sessions: [monday], pain: reports });
    const [finding] = findingsOf(facts, reports[1]?.reportedAt ?? 0, "pain-past-72h");
    expect(finding).toMatchObject({
      severity: "act",
      region: "lower-back",
      side: "middle",
      summary: "Lower back: still 5/10, 84 hours after Monday's session.",
      clears: "Two reports of 0 at least 20 hours apart.",
      evidence: {
        sources: ["s-14", "p-3", "p-5"],
        values: { hoursOpen: 84.5, latestNrs: 5, peakNrs: 5 },
        thresholds: { hours: 72 },
        missing: [],
      },
    });
  });
});

describe("pain-past-7d", () => {
  test.each([
    ["168 h", 168 * HOUR, 2, null],
    ["168 h and a millisecond", 168 * HOUR + 1, 2, "act"],
    ["past it with 1/10", 169 * HOUR, 1, null],
  ])("%s", (_name, ms, nrs, severity) => {
    const facts = history({ pain: [pain("p", START + ms, nrs, { onsetAt: START })] });
    expect(severityOf(facts, START + ms, "pain-past-7d")).toBe(severity);
  });
});

describe("pain-worse", () => {
  test.each([
    [
      "1 to 3 in exactly 7 days",
      [
        [0, 1],
        [168, 3],
      ],
      "act",
    ],
    [
      "2 to 3",
      [
        [0, 2],
        [24, 3],
      ],
      null,
    ],
    [
      "0 to 2 is below 3",
      [
        [0, 1],
        [1, 0],
        [24, 2],
      ],
      null,
    ],
    ["the only report", [[0, 9]], null],
    [
      "up from the lowest, not from the one before",
      [
        [0, 2],
        [24, 4],
        [48, 4],
      ],
      "act",
    ],
  ] as const)("%s", (_name, reports, severity) => {
    const { facts, lastAt } = episodeFrom(START, reports);
    expect(severityOf(facts, lastAt, "pain-worse")).toBe(severity);
  });

  test("leaves out a low older than 7 days", () => {
    const reports = [
      pain("a", START, 1),
      pain("b", START + 1, 3),
      pain("c", START + 7 * DAY + 1, 3),
    ];
    expect(severityOf(history({ pain: reports }), START + 8 * DAY, "pain-worse")).toBeNull();
  });
});

describe("pain-over-5", () => {
  const during = (nrs: number, rest: Partial<PainFact> = {}) =>
    history({ pain: [pain("p", START, nrs, { moment: "during", ...rest })] });

  test.each([
    ["5", during(5), START, null],
    ["6", during(6), START, "act"],
    ["6 now", during(6, { moment: "now" }), START, null],
    ["14 days ago", during(6), START + 14 * DAY, "act"],
    ["longer than 14 days ago", during(6), START + 14 * DAY + 1, null],
  ])("%s", (_name, facts, at, severity) => {
    expect(severityOf(facts, at, "pain-over-5")).toBe(severity);
  });

  test("listens to the latest such report of each side", () => {
    const facts = history({
      pain: [
        pain("a", START, 7, { moment: "during", side: "left" }),
        pain("b", START + HOUR, 7, { moment: "after", side: "right" }),
        pain("c", START + 2 * HOUR, 5, { moment: "after", side: "left" }),
        pain("d", START + 3 * HOUR, 3, { moment: "now", side: "right" }),
      ],
    });
    const found = findingsOf(facts, START + DAY, "pain-over-5");
    expect(found.map(({ side, evidence }) => [side, evidence.sources])).toEqual([["right", ["b"]]]);
  });
});

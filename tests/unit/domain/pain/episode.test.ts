import { describe, expect, test } from "vitest";
import type { PainFact, SessionFact } from "@/lib/domain/facts";
import { assess } from "@/lib/domain/rules/assess";
import { DEFAULT_THRESHOLDS } from "@/lib/domain/thresholds/thresholds";
import { DAY, findingsOf, HOUR, history, instant, pain, session } from "../build";

const START = instant("2026-03-02T09:00:00Z");
const episodesAt = (
  at: number,
  reports: readonly PainFact[],
  sessions: readonly SessionFact[] = [],
) => assess(history({ pain: reports, sessions }), at, DEFAULT_THRESHOLDS).episodes;
const statesAt = (at: number, reports: readonly PainFact[]) =>
  episodesAt(at, reports).map(({ state }) => state);

describe("the end of an episode", () => {
  test.each([
    [
      "zeros 20 h apart",
      [
        [0, 3],
        [10, 0],
        [30, 0],
      ],
      ["ended"],
    ],
    [
      "zeros a moment less apart",
      [
        [0, 3],
        [10, 0],
        [30 - 1 / 3600, 0],
      ],
      ["within"],
    ],
    [
      "a run of zeros counts from its first",
      [
        [0, 3],
        [10, 0],
        [20, 0],
        [30, 0],
      ],
      ["ended"],
    ],
    [
      "a positive report breaks the run",
      [
        [0, 3],
        [10, 0],
        [20, 1],
        [30, 0],
      ],
      ["within"],
    ],
    [
      "a 0 opens nothing",
      [
        [0, 0],
        [30, 0],
      ],
      [],
    ],
    [
      "a pain after the end is a new episode",
      [
        [0, 3],
        [10, 0],
        [30, 0],
        [31, 2],
      ],
      ["ended", "within"],
    ],
  ] as const)("%s", (_name, reports, states) => {
    const facts = reports.map(([hours, nrs], index) =>
      pain(`p${index}`, START + hours * HOUR, nrs),
    );
    expect(statesAt(START + 40 * HOUR, facts)).toEqual(states);
  });

  test("a positive report 7 days after the last continues, later it replaces", () => {
    const first = pain("a", START, 3);
    const zero = pain("z", START + 3 * DAY, 0);
    const continued = [first, zero, pain("b", START + 7 * DAY, 3)];
    expect(statesAt(START + 8 * DAY, continued)).toEqual(["past72h"]);
    const replaced = [first, zero, pain("b", START + 7 * DAY + 1, 3)];
    expect(statesAt(START + 8 * DAY, replaced)).toEqual(["replaced", "within"]);
  });

  test("lapses after 28 days without a report", () => {
    const facts = [pain("a", START, 3)];
    expect(statesAt(START + 28 * DAY, facts)).toEqual(["awaiting"]);
    expect(statesAt(START + 28 * DAY + 1, facts)).toEqual(["lapsed"]);
  });

  test("waits for a report past 72 h", () => {
    const facts = [pain("a", START, 3)];
    expect(statesAt(START + 72 * HOUR, facts)).toEqual(["within"]);
    expect(statesAt(START + 72 * HOUR + 1, facts)).toEqual(["awaiting"]);
  });

  test("sides are places of their own", () => {
    const facts = [
      pain("a", START, 3, { side: "left" }),
      pain("b", START + 1, 3, { side: "both" }),
    ];
    expect(episodesAt(START + HOUR, facts).map(({ side }) => side)).toEqual(["left", "both"]);
  });
});

describe("the clock start", () => {
  const hour = { durationMinutes: 60, kind: "run" } as const;
  const clock = (report: PainFact, ...sessions: readonly SessionFact[]) =>
    episodesAt(report.reportedAt + HOUR, [report], sessions)[0]?.clockStartAt;
  const knee = (rest: Partial<PainFact> = {}) => pain("p", START, 4, { region: "knee", ...rest });

  test("is the end of the linked session, whatever it loads", () => {
    const linked = session("s", START - 60 * HOUR, { durationMinutes: 12.3 });
    expect(clock(knee({ sessionId: "s", onsetAt: START - HOUR }), linked)).toBe(
      START - 60 * HOUR + 738_000,
    );
  });

  test("may lie after the report during a session", () => {
    const running = session("s", START - HOUR / 2, hour);
    expect(clock(knee({ sessionId: "s", moment: "during" }), running)).toBe(START + HOUR / 2);
  });

  test("ignores the link of a report made before the session", () => {
    const next = session("s", START - 10, hour);
    const report = knee({ sessionId: "s", moment: "before", onsetAt: START - 5 * HOUR });
    expect(clock(report, next)).toBe(START - 5 * HOUR);
  });

  test("is the client's onset before any session that merely fits", () => {
    expect(clock(knee({ onsetAt: START - 5 * HOUR }), session("s", START - 3 * HOUR, hour))).toBe(
      START - 5 * HOUR,
    );
  });

  test.each([
    ["ended 48 h before", START - 49 * HOUR, START - 48 * HOUR],
    ["ended longer before", START - 49 * HOUR - 1, START],
    ["ended at the report", START - HOUR, START],
    ["not yet ended", START - HOUR + 1, START],
  ])("a session that %s", (_name, startedAt, expected) => {
    expect(clock(knee(), session("s", startedAt, hour))).toBe(expected);
  });

  test("is the session that ended last and loads the region", () => {
    const long = session("long", START - 10 * HOUR, { ...hour, durationMinutes: 540 });
    const short = session("short", START - 5 * HOUR, hour);
    const swim = session("swim", START - 2 * HOUR, { ...hour, kind: "swim", durationMinutes: 90 });
    expect(clock(knee(), long, short, swim)).toBe(START - HOUR);
    expect(clock(knee(), short, swim)).toBe(START - 4 * HOUR);
  });

  test("at one instant the smaller id came first", () => {
    const sourcesWith = (id: string) => {
      const late = { ...knee(), id: "q", reportedAt: START + 80 * HOUR };
      const facts = history({
        pain: [knee(), late],
        sessions: [session(id, START, { kind: "run" })],
      });
      return findingsOf(facts, START + 80 * HOUR, "pain-past-72h")[0]?.evidence.sources;
    };
    expect(sourcesWith("a")).toEqual(["a", "p", "q"]);
    expect(sourcesWith("z")).toEqual(["p", "q"]);
  });

  test("does not see a session that has not begun", () => {
    const report = knee({ sessionId: "s" });
    const later = session("s", START + 2 * HOUR, hour);
    expect(clock(report, later)).toBe(START);
  });
});

import { describe, expect, test } from "vitest";
import type { PainFact, SessionFact } from "@/lib/domain/facts";
import { assess } from "@/lib/domain/rules/assess";
import { createContext } from "@/lib/domain/rules/context";
import { DEFAULT_THRESHOLDS, type Thresholds } from "@/lib/domain/thresholds/thresholds";
import { DAY, HOUR, history, instant, pain, session, severityOf } from "../build";

const START = instant("2026-03-02T09:00:00Z");
const MINUTE = 60_000;
const BACK = { region: "lower-back", side: "middle" } as const;

/** A row of an hour that ends so many hours after the start. */
const rowEnding = (id: string, hours: number, rest: Partial<SessionFact> = {}) =>
  session(id, START + (hours - 1) * HOUR, { kind: "row", durationMinutes: 60, ...rest });
const report = (id: string, hours: number, nrs = 3, rest: Partial<PainFact> = {}) =>
  pain(id, START + hours * HOUR, nrs, { ...BACK, ...rest });

/** Sore 24 h after a row that ended at the start; sore again 100 h later, 24 h after another. */
const FIRST = [rowEnding("r1", 0), report("a", 24)] as const;

interface Again {
  readonly second?: Partial<SessionFact> & { readonly endHours?: number };
  readonly again?: Partial<PainFact> & { readonly hours?: number };
  readonly between?: readonly PainFact[];
  readonly first?: Partial<PainFact>;
  readonly thresholds?: Partial<Thresholds>;
}

function statesOf({ second = {}, again = {}, between = [], first = {}, thresholds }: Again) {
  const { endHours = 100, ...sessionRest } = second;
  const { hours = 124, nrs = 3, ...rest } = again;
  const place = { region: first.region ?? "lower-back" };
  const facts = history({
    sessions: [FIRST[0], rowEnding("r2", endHours, sessionRest)],
    pain: [{ ...FIRST[1], ...first }, ...between, report("b", hours, nrs, { ...place, ...rest })],
  });
  const { episodes } = assess(facts, START + hours * HOUR + 1, {
    ...DEFAULT_THRESHOLDS,
    ...thresholds,
  });
  return episodes.map(({ state }) => state);
}

const ANEW = ["replaced", "within"];
const ONE = ["past72h"];

describe("soreness anew begins a new episode", () => {
  test.each<[string, Again, readonly string[]]>([
    ["after a session since the last soreness", {}, ANEW],
    // More than 72 h since the last positive report.
    ["72 h after the last", { second: { endHours: 76 }, again: { hours: 96 } }, ONE],
    [
      "72 h and a minute after the last",
      { second: { endHours: 76 }, again: { hours: 96 + 1 / 60 } },
      ANEW,
    ],
    ["a 0 between does not count as the last", { between: [report("z", 60, 0)] }, ANEW],
    [
      "the last positive is past 72 h itself",
      { between: [report("m", 73)], second: { endHours: 130 }, again: { hours: 150 } },
      ONE,
    ],
    [
      "the last positive is at 72 h",
      { between: [report("m", 72)], second: { endHours: 130 }, again: { hours: 150 } },
      ANEW,
    ],
    // 6-48 h after the session's end, by the onset where there is one.
    ["6 h after the session", { second: { endHours: 118 } }, ANEW],
    ["a minute sooner", { second: { endHours: 118 + 1 / 60 } }, ONE],
    ["48 h after the session", { second: { endHours: 76 } }, ANEW],
    ["a minute later", { second: { endHours: 76 - 1 / 60 } }, ONE],
    ["by its onset", { second: { endHours: 60 }, again: { onsetAt: START + 100 * HOUR } }, ANEW],
    ["not by its report", { again: { onsetAt: START + 105 * HOUR } }, ONE],
    // The session ended after the last positive report.
    [
      "the session ended with the last report",
      {
        second: { endHours: 24 },
        again: { hours: 97, onsetAt: START + 40 * HOUR },
      },
      ONE,
    ],
    [
      "the session ended a minute after the last report",
      {
        second: { endHours: 24 + 1 / 60 },
        again: { hours: 97, onsetAt: START + 40 * HOUR },
      },
      ANEW,
    ],
    ["the session loads other regions", { second: { kind: "other" } }, ONE],
    ["the session has no load in AU", { second: { rpe: 0 } }, ANEW],
    // As soreness-like asks of a report.
    ["6/10", { again: { nrs: 6 } }, ANEW],
    ["7/10", { again: { nrs: 7 } }, ONE],
    ["at rest", { again: { atRest: true } }, ONE],
    ["at night", { again: { atNight: true } }, ONE],
    ["spreading", { again: { spreads: "below-knee" } }, ONE],
    [
      "aching, stiff, tight, tender",
      { again: { qualities: ["ache", "stiff", "tight", "tender"] } },
      ANEW,
    ],
    ["sharp", { again: { qualities: ["ache", "sharp"] } }, ONE],
    // The open episode is ordinary soreness by its reports so far.
    ["first 7/10", { first: { nrs: 7 } }, ONE],
    ["first sharp", { first: { qualities: ["sharp"] } }, ONE],
    ["a 0 at night", { between: [report("z", 60, 0, { atNight: true })] }, ONE],
    ["first with an onset of its own", { first: { onsetAt: START + 20 * HOUR } }, ONE],
    [
      "first 6 h after its session",
      { first: { reportedAt: START + 6 * HOUR }, again: { hours: 110 }, second: { endHours: 90 } },
      ANEW,
    ],
    [
      "first a minute sooner",
      {
        first: { reportedAt: START + 6 * HOUR - MINUTE },
        again: { hours: 110 },
        second: { endHours: 90 },
      },
      ONE,
    ],
    // What the report itself names.
    ["naming the new session", { again: { sessionId: "r2" } }, ANEW],
    ["naming the old session", { again: { sessionId: "r1" } }, ONE],
    ["naming the old one as still to come", { again: { sessionId: "r1", moment: "before" } }, ANEW],
    ["naming no session that is known", { again: { sessionId: "r9" } }, ANEW],
    // Numbers of thresholds.
    [
      "7/10 under another number",
      { again: { nrs: 7 }, thresholds: { "soreness.maxNrs": 7 } },
      ANEW,
    ],
    ["4/10 above another number", { again: { nrs: 4 }, thresholds: { "soreness.maxNrs": 3 } }, ONE],
    [
      "5 h under another number",
      { second: { endHours: 119 }, thresholds: { "soreness.onsetFromHours": 5 } },
      ANEW,
    ],
    [
      "60 h under another number",
      { second: { endHours: 64 }, thresholds: { "soreness.onsetToHours": 60 } },
      ANEW,
    ],
    ["100 h since the last, at 100 h", { thresholds: { "pain-past-72h.hours": 100 } }, ONE],
    ["100 h since the last, under 99.9 h", { thresholds: { "pain-past-72h.hours": 99.9 } }, ANEW],
  ])("%s", (_name, given, states) => {
    expect(statesOf(given)).toEqual(states);
  });

  test.each([
    ["knee", "run", ONE],
    ["calf", "run", ANEW],
    ["neck", "swim", ANEW],
    ["hip", "run", ONE],
  ] as const)("in a muscle region only: %s", (region, kind, states) => {
    const facts = history({
      sessions: [rowEnding("r1", 0, { kind }), rowEnding("r2", 100, { kind })],
      pain: [report("a", 24, 3, { region }), report("b", 124, 3, { region })],
    });
    const { episodes } = assess(facts, START + 125 * HOUR, DEFAULT_THRESHOLDS);
    expect(episodes.map(({ state }) => state)).toEqual(states);
  });

  test("of one side alone", () => {
    const other = report("b", 124, 3, { side: "left" });
    const facts = history({ sessions: [FIRST[0], rowEnding("r2", 100)], pain: [FIRST[1], other] });
    const { episodes } = assess(facts, START + 125 * HOUR, DEFAULT_THRESHOLDS);
    expect(episodes.map(({ side, state }) => [side, state])).toEqual([
      ["middle", "awaiting"],
      ["left", "within"],
    ]);
  });

  test("facts at one instant are ordered by id", () => {
    const atLast = (id: string) =>
      statesOf({
        second: { endHours: 25, durationMinutes: 0, startedAt: START + 24 * HOUR, id },
        again: { hours: 97, onsetAt: START + 40 * HOUR },
      });
    expect(atLast("A")).toEqual(ONE);
    expect(atLast("z")).toEqual(ANEW);
  });

  test("with a clock that starts as any other", () => {
    const facts = history({
      sessions: [FIRST[0], rowEnding("r2", 100), rowEnding("r3", 120)],
      pain: [FIRST[1], report("b", 124)],
    });
    const last = assess(facts, START + 125 * HOUR, DEFAULT_THRESHOLDS).episodes.at(-1);
    // r2 makes it anew; r3 ended last before it.
    expect(last).toMatchObject({ clockStartAt: START + 120 * HOUR, firstReportId: "b" });
  });

  test("week after week: never one long pain", () => {
    const weeks = [0, 1, 2, 3, 4, 5];
    const facts = history({
      sessions: weeks.map((week) => rowEnding(`r${week}`, week * 7 * 24)),
      pain: weeks.map((week) => report(`p${week}`, week * 7 * 24 + 24, 4)),
    });
    const at = START + 5 * 7 * DAY + 30 * HOUR;
    expect(severityOf(facts, at, "pain-past-7d")).toBeNull();
    expect(severityOf(facts, at, "refer-persistent")).toBeNull();
    expect(severityOf(facts, at, "pain-recurrent")).toBe("info");
    expect(severityOf(facts, at, "doms-window")).toBe("info");
  });
});

describe("telling reports", () => {
  const tellingAt = (
    hours: number,
    sessions: readonly SessionFact[],
    reports: readonly PainFact[],
  ) =>
    createContext(history({ sessions, pain: reports }), START + hours * HOUR, DEFAULT_THRESHOLDS)
      .tellingReports()
      .map(({ id }) => id);

  test.each<[string, readonly PainFact[], readonly string[]]>([
    ["ordinary soreness", [report("a", 24, 6)], []],
    ["7/10", [report("a", 24, 7)], ["a"]],
    ["at 72 h", [report("a", 24), report("b", 72)], []],
    ["a minute past 72 h makes both so", [report("a", 24), report("b", 72 + 1 / 60)], ["a", "b"]],
    ["a 0 past 72 h does not", [report("a", 24), report("b", 90, 0)], []],
    ["sharp later on", [report("a", 24), report("b", 40, 2, { qualities: ["sharp"] })], ["a", "b"]],
    [
      "a restless 0 makes the rest so",
      [report("a", 24), report("b", 40, 0, { atRest: true })],
      ["a"],
    ],
    ["no session before", [report("a", 49)], ["a"]],
    ["a joint", [report("a", 24, 1, { region: "knee" })], ["a"]],
    ["a joint with 0", [report("a", 24, 0, { region: "knee" })], []],
  ])("%s", (_name, reports, ids) => {
    expect(tellingAt(200, [FIRST[0]], reports)).toEqual(ids);
  });

  test("also of an episode that ended or was replaced", () => {
    const ended = [report("a", 24, 7), report("y", 40, 0), report("z", 60, 0)];
    expect(tellingAt(200, [FIRST[0]], ended)).toEqual(["a"]);
    expect(tellingAt(400, [FIRST[0]], [report("a", 24, 7), report("b", 300)])).toEqual(["a", "b"]);
  });

  test("in time order over places", () => {
    const knee = { region: "knee" } as const;
    const reports = [report("c", 30, 2, knee), report("a", 24, 7), report("b", 28, 2, knee)];
    expect(tellingAt(200, [FIRST[0]], reports)).toEqual(["a", "b", "c"]);
  });
});

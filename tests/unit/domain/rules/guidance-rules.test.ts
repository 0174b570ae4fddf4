import { describe, expect, test } from "vitest";
import type { PainFact, SessionFact } from "@/lib/domain/facts";
import { evaluate } from "@/lib/domain/rules/evaluate";
import { DEFAULT_THRESHOLDS } from "@/lib/domain/thresholds/thresholds";
import { DAY, findingsOf, HOUR, history, instant, pain, session, severityOf } from "../build";

const TODAY = instant("2026-04-30T12:00:00Z");
const tight = (daysAgo: number, nrs: number, rest: Partial<PainFact> = {}) =>
  pain(`p${daysAgo}`, TODAY - daysAgo * DAY, nrs, { qualities: ["tight"], ...rest });

describe("sit-tightness", () => {
  const sits = (reports: readonly PainFact[], sittingHoursPerDay: number | null = 8, at = TODAY) =>
    severityOf(
      history({
        pain: reports,
        client: sittingHoursPerDay === null ? {} : { sittingHoursPerDay },
      }),
      at,
      "sit-tightness",
    );

  test.each<[string, readonly PainFact[], number | null, string | null]>([
    ["six hours", [tight(0, 2)], 6, "info"],
    ["less than six hours", [tight(0, 2)], 5.9, null],
    ["sitting unknown", [tight(0, 2)], null, null],
    ["0/10", [tight(0, 0)], 8, null],
    ["1/10", [tight(0, 1)], 8, "info"],
    ["3/10", [tight(0, 3)], 8, "info"],
    ["4/10", [tight(0, 4)], 8, null],
    ["4/10 and 3/10", [tight(1, 3), tight(0, 4)], 8, "info"],
    ["stiff, in the hip", [tight(0, 2, { region: "hip", qualities: ["stiff"] })], 8, "info"],
    ["in the buttock", [tight(0, 2, { region: "buttock" })], 8, "info"],
    ["in the upper back", [tight(0, 2, { region: "upper-back" })], 8, null],
    ["an ache", [tight(0, 2, { qualities: ["ache"] })], 8, null],
    ["D-6", [tight(6, 2)], 8, "info"],
    ["D-7", [tight(7, 2)], 8, null],
    ["with numbness", [tight(1, 2), tight(0, 2, { qualities: ["numbness"] })], 8, null],
    ["spreading at 0/10", [tight(1, 2), tight(0, 0, { spreads: "below-knee" })], 8, "info"],
    ["yes to radic", [tight(1, 2, { screening: { radic: "yes" } })], 8, null],
    ["not sure of radic", [tight(1, 2, { screening: { radic: "not-sure" } })], 8, "info"],
  ])("%s", (_name, reports, hours, severity) => {
    expect(sits(reports, hours)).toBe(severity);
  });

  test("the last 7 days are local ones", () => {
    // 23:30 on 23 April in Los Angeles, 24 April by UTC.
    const late = pain("p", instant("2026-04-24T06:30:00Z"), 2, { qualities: ["stiff"] });
    const facts = (timeZone: string) =>
      history({ timeZone, client: { sittingHoursPerDay: 8 }, pain: [late] });
    expect(severityOf(facts("UTC"), TODAY, "sit-tightness")).toBe("info");
    expect(severityOf(facts("America/Los_Angeles"), TODAY, "sit-tightness")).toBeNull();
  });

  test.each([
    ["radic", { radic: "yes" }, { radic: "no" }],
    ["an urgent warning", { dvt: "not-sure" }, { dvt: "no" }],
  ] as const)("names the report that took %s back", (_name, given, takenBack) => {
    const facts = history({
      client: { sittingHoursPerDay: 8 },
      pain: [
        tight(2, 2, { screening: given }),
        tight(1, 5, { region: "knee", screening: takenBack }),
        tight(0, 5, { region: "knee" }),
      ],
    });
    const [finding] = findingsOf(facts, TODAY, "sit-tightness");
    expect(finding?.evidence.sources).toEqual(["p2", "p1"]);
    expect(finding?.evidence.values).toMatchObject({ tightCount: 1, latestNrs: 2 });
  });

  test("gives way while anything urgent stands", () => {
    expect(sits([tight(0, 2, { screening: { pe: "yes" } })])).toBeNull();
  });
});

describe("no-warmup-stretch", () => {
  const cold = (daysAgo: number, rest: Partial<SessionFact> = {}) =>
    session(`s${daysAgo}`, TODAY - daysAgo * DAY, {
      kind: "run",
      warmUp: false,
      stretch: false,
      ...rest,
    });
  const three = (rest: Partial<SessionFact> = {}) => [cold(13), cold(7), cold(0, rest)];
  const back = [tight(3, 5)];

  test.each<[string, readonly SessionFact[], readonly PainFact[], string | null]>([
    ["three", three(), back, "info"],
    ["two", three().slice(1), back, null],
    ["one with a warm-up", three({ warmUp: true }), back, null],
    ["one stretched", three({ stretch: true }), back, null],
    ["D-14 is too old", [cold(14), cold(7), cold(0)], back, null],
    ["one that loads neither", three({ kind: "strength" }), back, null],
    ["a ride loads both", three({ kind: "ride" }), back, "info"],
    ["the hip", three(), [tight(3, 1, { region: "hip", qualities: ["stiff"] })], "info"],
    ["the buttock", three(), [tight(3, 1, { region: "buttock" })], null],
    ["0/10", three(), [tight(3, 0)], null],
    ["a report of D-13", three(), [tight(13, 2)], "info"],
    ["a report of D-14", three(), [tight(14, 2)], null],
    ["no report", three(), [], null],
  ])("%s", (_name, sessions, reports, severity) => {
    const facts = history({ sessions, pain: reports });
    expect(severityOf(facts, TODAY, "no-warmup-stretch")).toBe(severity);
  });

  test("an answer that was not given is not a no", () => {
    const { warmUp: _warmUp, ...silent } = cold(0);
    const facts = history({ sessions: [...three().slice(0, 2), silent], pain: back });
    expect(severityOf(facts, TODAY, "no-warmup-stretch")).toBeNull();
  });

  test("names exercises that nobody knows", () => {
    const exercises = [
      { name: "Hinge", regions: { "lower-back": 1 }, sets: [{ reps: 5 }] },
      { name: "Unheard Of", sets: [{ reps: 5 }] },
    ];
    const facts = history({ sessions: three({ exercises }), pain: back });
    const [finding] = findingsOf(facts, TODAY, "no-warmup-stretch");
    expect(finding?.evidence.missing).toEqual([
      'The exercise "Unheard Of" is not in the catalogue: it loads no region.',
    ]);
  });
});

describe("log-gap", () => {
  const bare = (daysAgo: number, rest: Partial<SessionFact> = {}) =>
    session(`s${daysAgo}`, TODAY - daysAgo * DAY, rest);

  test.each<[string, readonly SessionFact[], string | null]>([
    ["three", [bare(13), bare(5), bare(0)], "info"],
    ["two", [bare(5), bare(0)], null],
    ["D-14 is too old", [bare(14), bare(5), bare(0)], null],
    ["one with a load", [bare(9), bare(5), bare(0, { rpe: 5, durationMinutes: 30 })], null],
    ["one with a load of 0", [bare(9), bare(5), bare(0, { rpe: 0, durationMinutes: 30 })], null],
    ["one with effort alone", [bare(9), bare(5), bare(0, { rpe: 5 })], "info"],
  ])("%s", (_name, sessions, severity) => {
    expect(severityOf(history({ sessions }), TODAY, "log-gap")).toBe(severity);
  });

  test("says what is missing", () => {
    const sessions = [
      bare(9),
      bare(5, { rpe: 4 }),
      bare(0, { rpe: 5 }),
      bare(1, { rpe: 1, durationMinutes: 9 }),
    ];
    const [finding] = findingsOf(history({ sessions }), TODAY, "log-gap");
    expect(finding?.evidence.sources).toEqual(["s9", "s5", "s0"]);
    expect(finding?.evidence.missing).toEqual([
      "The effort of 1 session.",
      "The minutes of 3 sessions.",
    ]);
  });
});

test("doms-window names the report that took a warning back", () => {
  const leg = session("s", TODAY - 25 * HOUR, { durationMinutes: 60, kind: "run" });
  const calf = pain("a", TODAY - 12 * HOUR, 3, { region: "calf", screening: { dvt: "not-sure" } });
  const other = pain("b", TODAY - HOUR, 2, { region: "knee", screening: { dvt: "no" } });
  const facts = history({ sessions: [leg], pain: [calf, other] });
  const [finding] = findingsOf(facts, TODAY, "doms-window");
  expect(finding?.evidence.sources).toEqual(["s", "a", "b"]);
  const without = evaluate({ ...facts, pain: [calf] }, TODAY, DEFAULT_THRESHOLDS);
  expect(without.some(({ rule }) => rule === "doms-window")).toBe(false);
});

import { describe, expect, test } from "vitest";
import type { ClientFacts, PainFact, SessionFact, SetFact } from "@/lib/domain/facts";
import { DAY, findingsOf, instant, pain, session } from "../build";

const NOON = instant("2026-06-28T12:00:00Z");

/** A session of presses so many days ago; the lift loads the chest alone. */
function press(daysAgo: number, sets: readonly SetFact[], rest: Partial<SessionFact> = {}) {
  return session(`s${daysAgo}`, NOON - daysAgo * DAY, {
    kind: "strength",
    exercises: [{ name: "Press", regions: { chest: 1, shoulder: 0.5 }, sets }],
    ...rest,
  });
}

/** Makes the e1RM 100 kg. */
const SINGLE_100 = press(30, [{ reps: 1, loadKg: 100 }]);
/** Keeps the days between two sessions below 14. */
const FILLERS = [24, 18, 12].map((daysAgo) => session(`f${daysAgo}`, NOON - daysAgo * DAY));
const chest = (nrs: number, daysAgo = 1): PainFact =>
  pain(`p${nrs}`, NOON - daysAgo * DAY, nrs, { region: "chest" });

interface Case {
  readonly sessions: readonly SessionFact[];
  readonly reports?: readonly PainFact[];
  readonly client?: Partial<ClientFacts>;
}

function maxOut({ sessions, reports = [chest(3)], client = {} }: Case) {
  const facts = { client: { timeZone: "UTC", ...client }, sessions, pain: reports };
  const [found] = findingsOf(facts, NOON, "max-out-exposure");
  return found && `${found.severity} ${found.region}`;
}

const near = (daysAgo: number, ...sets: SetFact[]) => [
  SINGLE_100,
  ...FILLERS,
  press(daysAgo, sets),
];
const at = (loadKg: number, rest: SetFact = {}): SetFact => ({ reps: 1, loadKg, ...rest });

describe("max-out-exposure", () => {
  test.each<[string, readonly SetFact[], string | undefined]>([
    ["two sets at exactly 95 %", [at(95), at(95)], "watch chest"],
    ["two sets, one a hair below", [at(95), at(94.9)], undefined],
    ["one set at 95 %", [at(95)], undefined],
    ["one set at exactly 105 %", [at(105)], undefined],
    ["one set a hair above 105 %", [at(105.1)], "watch chest"],
    ["two sets without a repetition", [at(95, { reps: 0 }), at(95, { reps: 0 })], undefined],
    ["two sets of unknown repetitions", [{ loadKg: 99 }, { loadKg: 99 }], undefined],
    ["warm-up sets", [at(110, { warmUp: true }), at(99, { warmUp: true })], undefined],
    ["two light sets at effort 9.5", [at(40, { rpe: 9.5 }), at(40, { rpe: 9.5 })], "watch chest"],
    ["two sets of effort 9.5 and nothing else", [{ rpe: 9.5 }, { rpe: 10 }], "watch chest"],
    ["effort 9.4", [at(40, { rpe: 9.4 }), at(40, { rpe: 9.5 })], undefined],
    ["one by load and one by effort", [at(95), { rpe: 10, seconds: 30 }], "watch chest"],
  ])("%s", (_name, sets, severity) => {
    expect(maxOut({ sessions: near(2, ...sets) })).toBe(severity);
  });

  test("sets of two sessions add up, of eight days do not", () => {
    const two = [SINGLE_100, ...FILLERS, press(6, [at(95)]), press(1, [at(96)])];
    expect(maxOut({ sessions: two })).toBe("watch chest");
    const apart = [SINGLE_100, ...FILLERS, press(7, [at(95)]), press(1, [at(96)])];
    expect(maxOut({ sessions: apart })).toBeUndefined();
  });

  test("a region where the exercise only helps is left out", () => {
    const shoulder = { ...chest(4), region: "shoulder" } as const;
    expect(maxOut({ sessions: near(2, at(99), at(99)), reports: [shoulder] })).toBeUndefined();
  });

  test.each([
    [[chest(2)], undefined],
    [[chest(3)], "watch chest"],
    [[chest(4)], "act chest"],
    [[chest(3, 0), chest(4, 6)], "act chest"],
    [[chest(5, 7)], undefined],
  ])("reports %#", (reports, severity) => {
    expect(maxOut({ sessions: near(2, at(99), at(99)), reports })).toBe(severity);
  });

  test.each([
    ["2025-12-28", undefined],
    ["2025-12-29", "watch chest"],
    ["2026-09-01", "watch chest"],
  ])("training since %s", (trainingSinceOn, severity) => {
    const sessions = near(2, at(99), at(99));
    expect(maxOut({ sessions, reports: [], client: { trainingSinceOn } })).toBe(severity);
  });

  test("the end of a short month stands for the days that it lacks", () => {
    const end = instant("2026-02-28T12:00:00Z");
    const sets = [{ rpe: 10 }, { rpe: 10 }];
    const lift = { ...press(0, sets), startedAt: end - DAY };
    const on = (trainingSinceOn: string, now: number) =>
      findingsOf(
        { client: { timeZone: "UTC", trainingSinceOn }, sessions: [lift], pain: [] },
        now,
        "max-out-exposure",
      ).length;
    expect(on("2025-08-31", end - DAY)).toBe(1);
    expect(on("2025-08-31", end)).toBe(0);
  });

  test("a return after 14 days off is a reason, whether or not there is a baseline", () => {
    const sets = [{ rpe: 10 }, { rpe: 10 }];
    const gone = (days: number) => [press(2 + days, [at(100)]), press(2, sets)];
    expect(maxOut({ sessions: gone(14), reports: [] })).toBe("watch chest");
    expect(maxOut({ sessions: gone(13), reports: [] })).toBeUndefined();
    expect(maxOut({ sessions: gone(14), reports: [chest(4)] })).toBe("act chest");
  });

  test("the e1RM is that of the 90 days before the session itself", () => {
    const best = (daysAgo: number) => [
      press(daysAgo, [at(100)]),
      ...[80, 70, 60, 50, 40, 30, 20, 10].map((day) => session(`f${day}`, NOON - day * DAY)),
      press(2, [at(99), at(99)]),
    ];
    expect(maxOut({ sessions: best(92) })).toBe("watch chest");
    const { startedAt } = press(92, []);
    const earlier = { ...press(92, [at(100)]), startedAt: startedAt - 1 };
    expect(maxOut({ sessions: [earlier, ...best(91).slice(1)] })).toBeUndefined();
  });
});

import { describe, expect, test } from "vitest";
import type { ClientFacts, ExerciseFact, PainFact, SessionFact, SetFact } from "@/lib/domain/facts";
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

/** Three sessions that make the e1RM 100 kg, with less than 21 days between any two. */
const STRENGTH = [
  press(30, [{ reps: 1, loadKg: 100 }]),
  press(24, [{ reps: 1, loadKg: 90 }]),
  press(18, [{ reps: 1, loadKg: 90 }]),
];
const chest = (nrs: number, daysAgo = 1): PainFact =>
  pain(`p${nrs}`, NOON - daysAgo * DAY, nrs, { region: "chest", qualities: ["sharp"] });

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

/** Two sets of a compound lift at the hardest effort. */
const hardest = (daysAgo: number) =>
  session(`h${daysAgo}`, NOON - daysAgo * DAY, {
    exercises: [
      { name: "Dip", regions: { chest: 1, buttock: 1 }, sets: [{ rpe: 10 }, { rpe: 10 }] },
    ],
  });
/** A session in which the press stands twice. */
const twice = (daysAgo: number) => {
  const once = press(daysAgo, [{ reps: 1, loadKg: 90 }]);
  return { ...once, exercises: [...(once.exercises ?? []), ...(once.exercises ?? [])] };
};
const near = (daysAgo: number, ...sets: SetFact[]) => [...STRENGTH, press(daysAgo, sets)];
const at = (loadKg: number, rest: SetFact = {}): SetFact => ({ reps: 1, loadKg, ...rest });

describe("max-out-exposure", () => {
  test.each<[string, readonly SetFact[], string | undefined]>([
    ["two sets at exactly 95 %", [at(95), at(95)], "watch chest"],
    ["two sets, one a hair below", [at(95), at(94.9)], undefined],
    ["one set at 95 %", [at(95)], undefined],
    ["one set at exactly 105 %", [at(105)], undefined],
    ["one set a hair above 105 %", [at(105.1)], "watch chest"],
    ["one set at exactly 125 %", [at(125)], "watch chest"],
    ["one set a hair above 125 %", [at(125.1)], undefined],
    ["one at 95 % and one far above", [at(95), at(400)], undefined],
    [
      "two sets far above at effort 9.5",
      [at(400, { rpe: 9.5 }), at(400, { rpe: 9.5 })],
      "watch chest",
    ],
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
    const two = [...STRENGTH, press(6, [at(95)]), press(1, [at(96)])];
    expect(maxOut({ sessions: two })).toBe("watch chest");
    const apart = [...STRENGTH, press(7, [at(95)]), press(1, [at(96)])];
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
    const lift = { ...hardest(0), startedAt: end - DAY };
    const on = (trainingSinceOn: string, now: number) =>
      findingsOf(
        { client: { timeZone: "UTC", trainingSinceOn }, sessions: [lift], pain: [] },
        now,
        "max-out-exposure",
      ).length;
    expect(on("2025-08-31", end - DAY)).toBe(1);
    expect(on("2025-08-31", end)).toBe(0);
  });

  test("a return after 21 days off is a reason, whether or not there is a baseline", () => {
    const gone = (days: number) => [press(2 + days, [at(100)]), hardest(2)];
    expect(maxOut({ sessions: gone(21), reports: [] })).toBe("watch chest");
    expect(maxOut({ sessions: gone(20), reports: [] })).toBeUndefined();
    expect(maxOut({ sessions: gone(21), reports: [chest(4)] })).toBe("act chest");
  });

  test("the e1RM is that of the 90 days before the session itself", () => {
    const { startedAt } = press(92, []);
    const sessions = (best: number) => [
      { ...press(92, [at(100)]), startedAt: best },
      press(60, [at(90)]),
      press(30, [at(90)]),
      ...[75, 45, 18].map((day) => session(`f${day}`, NOON - day * DAY)),
      press(2, [at(99), at(99)]),
    ];
    expect(maxOut({ sessions: sessions(startedAt) })).toBe("watch chest");
    // Two sessions alone give none.
    expect(maxOut({ sessions: sessions(startedAt - 1) })).toBeUndefined();
  });

  test.each([
    ["an e1RM of two sessions", [press(30, [at(100)]), press(24, [at(90)])], undefined],
    ["the exercise twice in one of two sessions", [press(30, [at(100)]), twice(24)], undefined],
    [
      "three sessions of which one cannot tell",
      [...STRENGTH.slice(0, 2), press(18, [{ reps: 12, loadKg: 60 }])],
      undefined,
    ],
    ["three sessions", STRENGTH, "watch chest"],
  ] as const)("%s", (_name, strength, severity) => {
    const fillers = [12].map((day) => session(`f${day}`, NOON - day * DAY));
    const sessions = [...strength, ...fillers, press(2, [at(99), at(99)])];
    expect(maxOut({ sessions })).toBe(severity);
  });

  test("effort counts on compound lifts and where it hurts, whatever the load", () => {
    const novice = { trainingSinceOn: "2026-06-01" };
    const light = [
      { reps: 15, loadKg: 8, rpe: 10 },
      { seconds: 30, rpe: 9.5 },
    ];
    const lift = (regions: NonNullable<ExerciseFact["regions"]>) =>
      session("now", NOON - DAY, { exercises: [{ name: "Lift", regions, sets: light }] });
    const says = (regions: NonNullable<ExerciseFact["regions"]>, reports: PainFact[] = []) =>
      maxOut({ sessions: [...STRENGTH, lift(regions)], reports, client: novice });
    expect(says({ chest: 1, shoulder: 0.5 })).toBeUndefined();
    expect(says({ chest: 1, shoulder: 0.5, "upper-arm": 0.5 })).toBe("watch chest");
    // The region that hurts need not be the one that does most of the work.
    const shoulder = { ...chest(3), region: "shoulder" } as const;
    expect(says({ chest: 1, shoulder: 0.1 }, [shoulder])).toBe("watch chest");
    expect(says({ chest: 1, shoulder: 0 }, [shoulder])).toBeUndefined();
    expect(says({ chest: 1, shoulder: 0.1 }, [{ ...shoulder, nrs: 2 }])).toBeUndefined();
  });

  test("of several regions the one that hurts most, then that of most sets, then the first", () => {
    const now = (sets: number, regions: NonNullable<ExerciseFact["regions"]>, name = "Lift") => ({
      name,
      regions,
      sets: Array.from({ length: sets }, () => ({ rpe: 10 })),
    });
    const back = (...exercises: ExerciseFact[]) => [
      press(40, [at(100)]),
      session("now", NOON - 2 * DAY, { exercises }),
    ];
    const both = now(2, { knee: 1, "thigh-front": 1 });
    expect(maxOut({ sessions: back(both), reports: [] })).toBe("watch thigh-front");
    const more = now(1, { knee: 1, "lower-back": 0.5, hip: 0.5 }, "Other");
    expect(maxOut({ sessions: back(both, more), reports: [] })).toBe("watch knee");
    const sore = (region: PainFact["region"], nrs: number): PainFact => ({
      ...chest(nrs),
      id: region,
      region,
    });
    const reports = [sore("thigh-front", 2), sore("knee", 1), sore("chest", 9)];
    expect(maxOut({ sessions: back(both, more), reports })).toBe("watch thigh-front");
    expect(maxOut({ sessions: back(both, more), reports: [sore("knee", 4)] })).toBe("act knee");
  });

  test("ordinary soreness is no pain that hurts", () => {
    const sessions = near(2, at(99), at(99)).map((one) => ({ ...one, durationMinutes: 60 }));
    const sore = { ...chest(6, 1.5), qualities: ["ache"] } as const;
    expect(maxOut({ sessions, reports: [sore] })).toBeUndefined();
    expect(maxOut({ sessions, reports: [{ ...sore, atRest: true }] })).toBe("act chest");
  });

  test("says which set was left out, and names the sessions of the e1RM", () => {
    const sessions = [press(40, [at(50)]), ...near(2, at(400), at(95), at(95))];
    const facts = { client: { timeZone: "UTC" }, sessions, pain: [chest(3)] };
    const [found] = findingsOf(facts, NOON, "max-out-exposure");
    expect(found?.evidence.missing).toContain(
      '400 kg of "Press" is so far above the estimated best that it was not compared with it.',
    );
    expect(found?.evidence.values).toMatchObject({ nearMaxSets: 2, highestIntensity: 0.95 });
    expect(found?.evidence.sources).toEqual(["s30", "s24", "s18", "s2", "p3"]);
  });
});

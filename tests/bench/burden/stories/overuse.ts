import { dateOf } from "../calendar";
import { daysBefore, historyOf, lift, MONDAY, report, type Story, session, steady } from "./story";

const LEGS = [
  lift("Squat (Barbell)", 80),
  lift("Leg Extension (Machine)", 45),
  lift("Leg Press", 120),
];
const BACK_DAY = [
  lift("Deadlift (Barbell)", 100, 5),
  lift("Bench Press (Barbell)", 60),
  lift("Lat Pulldown (Cable)", 50),
];

function singles(name: string, loadKg: number, count: number) {
  return { name, sets: Array.from({ length: count }, () => ({ reps: 1, loadKg, rpe: 8 })) };
}

/** A run without its effort: only the distance speaks. */
function run(day: number, distanceMeters: number) {
  const { rpe: _rpe, exercises: _exercises, ...rest } = session(day, { kind: "run" });
  return { ...rest, distanceMeters };
}

/** The Monday after five weeks off. */
const BACK_AGAIN = MONDAY + 35;

export const OVERUSE_STORIES: readonly Story[] = [
  {
    cause: "overdoing one area: legs on every day of a week",
    history: historyOf([
      ...steady(),
      ...[0, 1, 2, 3, 4].map((later) => session(MONDAY + later, { exercises: LEGS })),
    ]),
    expected: { rule: "region-concentrated", severity: "watch", onDay: MONDAY + 3 },
  },
  {
    cause: "doubling down: sessions of two hours instead of one",
    history: historyOf([
      ...steady(),
      ...[0, 2].map((later) => session(MONDAY + later, { durationMinutes: 120 })),
    ]),
    expected: { rule: "load-week-jump", severity: "watch", onDay: MONDAY + 3 },
  },
  {
    cause: "back after five weeks off and straight to the old week",
    history: historyOf([...steady(), ...[0, 2, 4].map((later) => session(BACK_AGAIN + later))]),
    expected: { rule: "return-too-fast", severity: "watch", onDay: BACK_AGAIN + 5 },
  },
  {
    cause: "maxing out in the third month of training",
    history: historyOf(
      [
        ...steady(),
        session(MONDAY),
        session(MONDAY + 2, { exercises: [singles("Squat (Barbell)", 100, 3)] }),
      ],
      [],
      { trainingSinceOn: dateOf(0) },
    ),
    expected: { rule: "max-out-exposure", severity: "watch", onDay: MONDAY + 3 },
  },
  {
    cause: "maximal deadlifts with a back that hurts",
    history: historyOf(
      [
        ...steady(MONDAY, { exercises: BACK_DAY }),
        session(MONDAY, { exercises: BACK_DAY }),
        session(MONDAY + 2, { exercises: [singles("Deadlift (Barbell)", 110, 2)] }),
      ],
      [
        report(MONDAY + 1, 9, { region: "lower-back", side: "middle" }, 4, {
          qualities: ["sharp"],
        }),
      ],
    ),
    // The place has waited since Tuesday: two hard days in a row, and a pain (region-stacked).
    expected: { rule: "max-out-exposure", severity: "act", onDay: MONDAY + 2 },
  },
  {
    cause: "running too much: twice the usual week",
    history: historyOf([
      ...daysBefore(MONDAY, [1, 4]).map((day) => run(day, 4000)),
      ...[1, 3, 5, 6].map((later) => run(MONDAY + later, 4000)),
    ]),
    expected: { rule: "run-week-ramp", severity: "watch", onDay: MONDAY + 7 },
  },
  {
    cause: "one run of 16 km where 10 km was the longest",
    history: historyOf([
      ...daysBefore(MONDAY, [1, 3]).map((day) => run(day, 6000)),
      ...daysBefore(MONDAY, [5]).map((day) => run(day, 10_000)),
      ...[1, 3].map((later) => run(MONDAY + later, 6000)),
      run(MONDAY + 5, 16_000),
    ]),
    expected: { rule: "session-spike-run", severity: "watch", onDay: MONDAY + 6 },
  },
  {
    cause: "muscles too weak for what is asked: more load, and a knee that begins to hurt",
    history: historyOf(
      [
        ...steady(MONDAY - 7),
        ...[-7, -5, -3, 0, 2].map((later) => session(MONDAY + later, { durationMinutes: 90 })),
      ],
      [report(MONDAY + 1, 9, { region: "knee", side: "right" }, 4)],
    ),
    expected: { rule: "weak-progress-strain", severity: "act", onDay: MONDAY + 2 },
  },
];

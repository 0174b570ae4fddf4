import type { ExerciseFact, SessionFact, SetFact } from "@/lib/domain/facts";
import { instantOf } from "./calendar";
import type { SeededRandom } from "./random";
import { RATES } from "./rates";

/** Names as logs hold them, with a first load in kilograms; each line is one session of a split. */
const SPLITS: readonly (readonly (readonly (readonly [string, number])[])[])[] = [
  [
    [
      ["Squat (Barbell)", 80],
      ["Bench Press (Barbell)", 60],
      ["Bent Over Row (Barbell)", 55],
      ["Lateral Raise (Dumbbell)", 8],
      ["Plank", 0],
    ],
    [
      ["Deadlift (Barbell)", 100],
      ["Overhead Press (Barbell)", 40],
      ["Lat Pulldown (Cable)", 50],
      ["Leg Press", 120],
      ["Bicep Curl (Dumbbell)", 12],
    ],
  ],
  [
    [
      ["Bench Press (Barbell)", 65],
      ["Incline Bench Press (Dumbbell)", 22],
      ["Seated Row (Cable)", 50],
      ["Lateral Raise (Dumbbell)", 9],
      ["Triceps Rope Pushdown", 22],
    ],
    [
      ["Squat (Barbell)", 85],
      ["Romanian Deadlift (Barbell)", 70],
      ["Leg Extension (Machine)", 45],
      ["Lying Leg Curl (Machine)", 35],
      ["Standing Calf Raise (Machine)", 60],
    ],
    [
      ["Pull Up", 0],
      ["Overhead Press (Dumbbell)", 18],
      ["Chest Fly (Machine)", 40],
      ["Face Pull (Cable)", 18],
      ["Hammer Curl (Dumbbell)", 12],
    ],
    [
      ["Deadlift (Barbell)", 105],
      ["Bulgarian Split Squat", 16],
      ["Hip Thrust (Barbell)", 80],
      ["Seated Leg Curl (Machine)", 35],
      ["Hanging Leg Raise", 0],
    ],
  ],
];

export interface LiftingHabits {
  readonly split: (typeof SPLITS)[number];
  readonly strength: number;
  readonly sets: number;
  readonly writesSetRpe: boolean;
}

export function drawLiftingHabits(random: SeededRandom): LiftingHabits {
  return {
    split: random.pick(SPLITS),
    strength: random.between(0.6, 1.4),
    sets: random.pick(RATES.setsAnExercise),
    writesSetRpe: random.happens(RATES.writesSetRpe),
  };
}

export interface LiftingDay {
  readonly day: number;
  /** Counts this person's sessions, for the split. */
  readonly index: number;
  /** Of the loads of day 0. */
  readonly growth: number;
  readonly isDeload: boolean;
  /** Part of the usual sets and minutes; 1 is a usual session. */
  readonly part: number;
}

/** One session of lifting, with its effort. */
export function makeLifting(
  random: SeededRandom,
  habits: LiftingHabits,
  { day, index, growth, isDeload, part }: LiftingDay,
): SessionFact {
  const { deload } = RATES;
  const ease = isDeload ? deload : { sets: 1, loads: 1, rpe: 0 };
  const sets = Math.max(1, Math.round(habits.sets * ease.sets * part));
  const chosen = habits.split[index % habits.split.length] ?? [];
  const minutes = random.around(RATES.liftMinutes) * (isDeload ? 0.75 : 1) * part;
  return {
    id: `session-${day}`,
    startedAt: instantOf(day, random.between(17, 19.5)),
    kind: "strength",
    durationMinutes: Math.max(20, Math.round(minutes)),
    rpe: inHalves(random.around(RATES.liftRpe) + ease.rpe, 2, 10),
    warmUp: random.happens(0.7),
    stretch: random.happens(0.4),
    exercises: chosen.map(([name, firstKg]) =>
      makeExercise(random, habits, {
        name,
        sets,
        loadKg: firstKg * habits.strength * growth * ease.loads,
      }),
    ),
  };
}

function makeExercise(
  random: SeededRandom,
  { writesSetRpe }: LiftingHabits,
  { name, sets, loadKg }: { name: string; sets: number; loadKg: number },
): ExerciseFact {
  const usual = Math.round((loadKg * random.around({ mean: 1, sd: RATES.loadSd })) / 2.5) * 2.5;
  const working = Array.from({ length: sets }, (_, set): SetFact => {
    const toTheEnd = set === sets - 1 && random.happens(RATES.lastSetToTheEnd);
    return {
      reps: random.wholeBetween(6, 10),
      ...(usual > 0 ? { loadKg: usual } : {}),
      ...(writesSetRpe ? { rpe: toTheEnd ? 10 : inHalves(random.around(RATES.setRpe), 5, 9) } : {}),
    };
  });
  return { name, sets: working };
}

/** A number between two in halves. */
export function inHalves(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, Math.round(value * 2) / 2));
}

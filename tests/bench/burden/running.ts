import type { SessionFact } from "@/lib/domain/facts";
import { instantOf } from "./calendar";
import { inHalves } from "./lifting";
import type { SeededRandom } from "./random";
import { RATES } from "./rates";

export interface RunningHabits {
  readonly usualMeters: number;
  /** Minutes a kilometer. */
  readonly pace: number;
}

export function drawRunningHabits(random: SeededRandom): RunningHabits {
  return {
    usualMeters: Math.max(4000, random.around(RATES.runMeters)),
    pace: Math.max(4.5, random.around(RATES.pace)),
  };
}

export interface RunningDay {
  readonly day: number;
  /** In usual runs. */
  readonly length: number;
  readonly rpe: number;
}

export function makeRun(
  random: SeededRandom,
  { usualMeters, pace }: RunningHabits,
  { day, length, rpe }: RunningDay,
): SessionFact {
  const varied = random.around({ mean: 1, sd: RATES.runSd });
  const meters = Math.max(1000, Math.round((usualMeters * length * varied) / 100) * 100);
  const minutes = (meters / 1000) * pace * (rpe > 5 ? 0.92 : 1);
  return {
    id: `session-${day}`,
    startedAt: instantOf(day, random.between(7, 18)),
    kind: "run",
    distanceMeters: meters,
    durationMinutes: Math.round(minutes),
    rpe: inHalves(random.around({ mean: rpe, sd: 0.7 }), 1, 10),
    warmUp: random.happens(0.5),
    stretch: random.happens(0.5),
  };
}

/** An easy, moderate or hard run of the week. */
export function drawRun(random: SeededRandom): { readonly length: number; readonly rpe: number } {
  let left = random.next();
  for (const { share, rpe, meters } of RATES.runs) {
    left -= share;
    if (left < 0) return { length: meters, rpe };
  }
  return { length: 1, rpe: 4 };
}

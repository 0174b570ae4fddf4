import type { SetFact } from "../facts";

/**
 * How much was lifted: volume load, the sum of repetitions times load, in kg; and intensity relative
 * volume (CSCCa/NSCA transition periods, Strength Cond J 41(3):1-23, 2019), sets times repetitions
 * times the fraction of the one-repetition maximum, without a unit. No rule reads them.
 */

/** kg over the working sets; null, never less, where one of them has no repetitions or no load. */
export function volumeLoadKg(sets: readonly SetFact[]): number | null {
  let sum = 0;
  for (const { reps, loadKg, warmUp } of sets) {
    if (warmUp === true) continue;
    if (reps === undefined || loadKg === undefined) return null;
    sum += reps * loadKg;
  }
  return sum;
}

/** `fractionOf1rm` is 0…1 (0.5 is half of the one-repetition maximum). */
export function intensityRelativeVolume(sets: number, reps: number, fractionOf1rm: number): number {
  return sets * reps * fractionOf1rm;
}

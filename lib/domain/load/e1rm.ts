import type { SetFact } from "../facts";
import { isAtLeast } from "../numbers/compare";

/**
 * Estimated one-repetition maximum (e1RM) in kg. Epley `w(1 + r/30)`, the load itself at one
 * repetition; Brzycki `36w/(37 - r)`. The smaller of the two is used: below ten repetitions Epley
 * reads higher. Usable sets have 1–10 repetitions, a load, and an effort of at least 7 or none.
 */
const MIN_SET_RPE = 7;
const MAX_REPS = 10;

/** @internal Exported for tests. */
export function epleyKg(loadKg: number, reps: number): number {
  return reps === 1 ? loadKg : loadKg * (1 + reps / 30);
}

/**
 * Null from 37 repetitions on, where the formula divides by zero.
 * @internal Exported for tests.
 */
export function brzyckiKg(loadKg: number, reps: number): number | null {
  return reps < 37 ? (loadKg * 36) / (37 - reps) : null;
}

/** e1RM of one set; null where the set is not usable, as no warm-up set is. */
export function setE1rmKg(set: SetFact): number | null {
  const { reps, loadKg, rpe } = set;
  if (set.warmUp === true || reps === undefined || loadKg === undefined || loadKg <= 0) return null;
  if (reps < 1 || reps > MAX_REPS) return null;
  if (rpe !== undefined && !isAtLeast(rpe, MIN_SET_RPE)) return null;
  const brzycki = brzyckiKg(loadKg, reps);
  return brzycki === null ? null : Math.min(epleyKg(loadKg, reps), brzycki);
}

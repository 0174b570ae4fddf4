import type { RegionWeights } from "./exercise";
import { EXERCISES_LOWER } from "./exercises-lower";
import { EXERCISES_TRUNK } from "./exercises-trunk";
import { EXERCISES_UPPER } from "./exercises-upper";

/**
 * The built-in exercises and the regions they load: 1 where a region does most of the work, 0.5
 * where it helps (our own judgement; a trainer can give an exercise its own weights).
 */

/** Upper bound of remembered spellings; free text must not fill the memory. */
const MAX_FOLDED = 5000;
const FOLDED = new Map<string, string>();

/**
 * The spelling by which exercises are compared: Unicode NFKC, lower case, every run of characters
 * that are not letters or digits becomes one space, ends trimmed.
 */
export function foldName(name: string): string {
  const known = FOLDED.get(name);
  if (known !== undefined) return known;
  if (FOLDED.size >= MAX_FOLDED) FOLDED.clear();
  const folded = name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{Nd}]+/gu, " ")
    .trim();
  FOLDED.set(name, folded);
  return folded;
}

const WEIGHTS_BY_NAME: ReadonlyMap<string, RegionWeights> = (() => {
  const byName = new Map<string, RegionWeights>();
  for (const exercise of [...EXERCISES_LOWER, ...EXERCISES_TRUNK, ...EXERCISES_UPPER]) {
    const weights: Record<string, number> = {};
    for (const region of exercise.primary) weights[region] = 1;
    for (const region of exercise.secondary) weights[region] = 0.5;
    for (const name of [exercise.name, ...exercise.aliases]) byName.set(foldName(name), weights);
  }
  return byName;
})();

/** Weights by name or alias; null where the catalogue does not know it. */
export function lookUpWeights(name: string): RegionWeights | null {
  return WEIGHTS_BY_NAME.get(foldName(name)) ?? null;
}

/** Canonical names, for pickers. */
export const EXERCISE_NAMES: readonly string[] = [
  ...EXERCISES_LOWER,
  ...EXERCISES_TRUNK,
  ...EXERCISES_UPPER,
].map((exercise) => exercise.name);

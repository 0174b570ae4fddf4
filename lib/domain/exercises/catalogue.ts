import { EXERCISES_ARM } from "./data/arm";
import { EXERCISES_BACK } from "./data/back";
import { EXERCISES_CALF } from "./data/calf";
import { EXERCISES_CARDIO } from "./data/cardio";
import { EXERCISES_CHEST } from "./data/chest";
import { EXERCISES_CORE } from "./data/core";
import { EXERCISES_HINGE } from "./data/hinge";
import { EXERCISES_HIP } from "./data/hip";
import { EXERCISES_LEG } from "./data/leg";
import { EXERCISES_LIFT } from "./data/lift";
import { EXERCISES_ROW } from "./data/row";
import { EXERCISES_SHOULDER } from "./data/shoulder";
import { EXERCISES_SQUAT } from "./data/squat";
import { EXERCISES_STRETCH } from "./data/stretch";
import { type CatalogueExercise, type LoadedRegion, loadedRegionsOf } from "./exercise";

/**
 * The built-in exercises and the regions they load: 1 where a region does most of the work, 0.5
 * where it helps (our own judgement; a trainer can give an exercise its own weights). Yoga, Pilates,
 * stretching, warming up and intervals as such are left out: they name no movement.
 */
export const EXERCISES: readonly CatalogueExercise[] = [
  ...EXERCISES_SQUAT,
  ...EXERCISES_LEG,
  ...EXERCISES_HINGE,
  ...EXERCISES_HIP,
  ...EXERCISES_CALF,
  ...EXERCISES_CHEST,
  ...EXERCISES_SHOULDER,
  ...EXERCISES_BACK,
  ...EXERCISES_ROW,
  ...EXERCISES_ARM,
  ...EXERCISES_CORE,
  ...EXERCISES_LIFT,
  ...EXERCISES_CARDIO,
  ...EXERCISES_STRETCH,
];

/** Bounds of what is remembered of spellings; free text must not fill the memory. */
const MAX_FOLDED = 5000;
const MAX_REMEMBERED_LENGTH = 200;
const FOLDED = new Map<string, string>();

/**
 * The spelling by which exercises are compared: Unicode NFKC, lower case, every run of characters
 * that are not letters or digits becomes one space, ends trimmed.
 */
export function foldName(name: string): string {
  const known = FOLDED.get(name);
  if (known !== undefined) return known;
  const folded = name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{Nd}]+/gu, " ")
    .trim();
  if (name.length > MAX_REMEMBERED_LENGTH) return folded;
  if (FOLDED.size >= MAX_FOLDED) FOLDED.clear();
  FOLDED.set(name, folded);
  return folded;
}

const LOADED_BY_NAME: ReadonlyMap<string, readonly LoadedRegion[]> = (() => {
  const byName = new Map<string, readonly LoadedRegion[]>();
  for (const exercise of EXERCISES) {
    const weights: Record<string, number> = {};
    for (const region of exercise.primary) weights[region] = 1;
    for (const region of exercise.secondary) weights[region] = 0.5;
    const loaded = loadedRegionsOf(weights);
    for (const name of [exercise.name, ...exercise.aliases]) byName.set(foldName(name), loaded);
  }
  return byName;
})();

/** What an exercise loads, by name or alias; null where the catalogue does not know it. */
export function lookUpExercise(name: string): readonly LoadedRegion[] | null {
  return LOADED_BY_NAME.get(foldName(name)) ?? null;
}

/** Canonical names, for pickers. */
export const EXERCISE_NAMES: readonly string[] = EXERCISES.map(({ name }) => name);

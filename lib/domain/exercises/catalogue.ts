import catalogue from "./data/exercises.json";
import { type CatalogueExercise, type LoadedRegion, loadedRegionsOf } from "./exercise";

/**
 * The built-in exercises and the regions they load: 1 where a region does most of the work, 0.5
 * where it helps (our own judgement; a trainer can give an exercise its own weights). Yoga, Pilates,
 * stretching, warming up and intervals as such are left out: they name no movement.
 */
export const EXERCISES = catalogue as readonly CatalogueExercise[];

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

/** What an entry of the catalogue loads, with the weight of each region. */
export function regionsLoadedBy({
  primary,
  secondary,
}: CatalogueExercise): readonly LoadedRegion[] {
  const weights: Record<string, number> = {};
  for (const region of primary) weights[region] = 1;
  for (const region of secondary) weights[region] = 0.5;
  return loadedRegionsOf(weights);
}

/** Canonical names, for pickers. */
export const EXERCISE_NAMES: readonly string[] = EXERCISES.map(({ name }) => name);

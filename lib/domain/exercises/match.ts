import { lazy } from "../lazy";
import { EXERCISES, foldName, regionsLoadedBy } from "./catalogue";
import names from "./data/names.json";
import type { CatalogueExercise, LoadedRegion } from "./exercise";
import { isLeftOut, keyOfWords, withoutTails, wordsOf } from "./name-words";

/** What the catalogue takes a name for. */
export interface ExerciseMatch {
  readonly exercise: CatalogueExercise;
  readonly loaded: readonly LoadedRegion[];
  /** `exact`: the folded name is listed. `folded`: found by its words, which evidence must say. */
  readonly match: "exact" | "folded";
  /** The listed spelling that fits. */
  readonly matchedName: string;
}

interface Listed {
  readonly exercise: CatalogueExercise;
  readonly matchedName: string;
}

/** Bounds of what is remembered of names; free text must not fill the memory. */
const MAX_REMEMBERED = 5000;
const MAX_REMEMBERED_LENGTH = 200;
/** More words to leave out than this are not tried: the number of ways doubles with each. */
const MAX_LEFT_OUT = 6;

const REMEMBERED = new Map<string, ExerciseMatch | null>();
const LOADED = new Map<CatalogueExercise, readonly LoadedRegion[]>();

/**
 * The exercise that a name stands for; null where none or more than one fits.
 *
 * First by the folded name among names, aliases and the spellings of data/names.json. Else by its
 * set of words: singular, with synonyms, without order; then without tails such as "(Custom)" or
 * "2"; then with as few of the words of equipment, grip and posture left out as it takes.
 */
export function matchExercise(name: string): ExerciseMatch | null {
  const known = REMEMBERED.get(name);
  if (known !== undefined) return known;
  const found = findExercise(name);
  if (name.length > MAX_REMEMBERED_LENGTH) return found;
  if (REMEMBERED.size >= MAX_REMEMBERED) REMEMBERED.clear();
  REMEMBERED.set(name, found);
  return found;
}

function findExercise(name: string): ExerciseMatch | null {
  const folded = foldName(name);
  const listed = listedByName().get(folded);
  if (listed) return matchOf(listed, "exact");
  const byWords = listedByWords();
  const words = wordsOf(folded);
  const whole = byWords.get(keyOfWords(words));
  if (whole !== undefined) return whole && matchOf(whole, "folded");
  const shorter = findWithFewerWords([...new Set(withoutTails(words))], byWords);
  return shorter && matchOf(shorter, "folded");
}

/**
 * Leaves out none, one, two … of the words that may be. Of two listed names of which one holds all
 * words of the other, the longer one fits; where different exercises fit, none is taken.
 */
function findWithFewerWords(
  words: readonly string[],
  byWords: ReadonlyMap<string, Listed | null>,
): Listed | null {
  const optional = words.filter(isLeftOut);
  if (optional.length > MAX_LEFT_OUT) return null;
  let fitting: Listed | null = null;
  const fewestLeftOut: (readonly string[])[] = [];
  for (let count = 0; count <= optional.length; count += 1) {
    for (const leftOut of choicesOf(optional, count)) {
      if (fewestLeftOut.some((fewer) => fewer.every((word) => leftOut.includes(word)))) continue;
      const listed = byWords.get(keyOfWords(words.filter((word) => !leftOut.includes(word))));
      if (listed === undefined) continue;
      if (listed === null || (fitting && fitting.exercise !== listed.exercise)) return null;
      fitting ??= listed;
      fewestLeftOut.push(leftOut);
    }
  }
  return fitting;
}

/** All ways of choosing `count` of the words. */
function choicesOf(words: readonly string[], count: number): readonly (readonly string[])[] {
  if (count === 0) return [[]];
  return words.flatMap((word, index) =>
    choicesOf(words.slice(index + 1), count - 1).map((rest) => [word, ...rest]),
  );
}

function matchOf({ exercise, matchedName }: Listed, match: ExerciseMatch["match"]): ExerciseMatch {
  let loaded = LOADED.get(exercise);
  if (loaded === undefined) {
    loaded = regionsLoadedBy(exercise);
    LOADED.set(exercise, loaded);
  }
  return { exercise, loaded, match, matchedName };
}

/**
 * Every spelling that is listed, in the order of the data: the catalogue's own ones first.
 * @internal Exported for its test.
 */
export function listSpellings(): readonly Listed[] {
  const byName = new Map(EXERCISES.map((exercise) => [exercise.name, exercise]));
  const own = EXERCISES.flatMap((exercise) =>
    [exercise.name, ...exercise.aliases].map((matchedName) => ({ exercise, matchedName })),
  );
  const further = Object.values(names).flatMap((spellings: Readonly<Record<string, string[]>>) =>
    Object.entries(spellings).flatMap(([name, listed]) => {
      const exercise = byName.get(name);
      return exercise ? listed.map((matchedName) => ({ exercise, matchedName })) : [];
    }),
  );
  return [...own, ...further];
}

/** Both are made at the first name that asks for them. */
const listedByName = lazy(() => {
  const byName = new Map<string, Listed>();
  for (const listed of listSpellings()) {
    const folded = foldName(listed.matchedName);
    if (!byName.has(folded)) byName.set(folded, listed);
  }
  return byName;
});

/** Null: the words of two exercises, which stand for neither. */
const listedByWords = lazy(() => {
  const byWords = new Map<string, Listed | null>();
  for (const listed of listSpellings()) {
    const key = keyOfWords(wordsOf(foldName(listed.matchedName)));
    const known = byWords.get(key);
    if (known === undefined) byWords.set(key, listed);
    else if (known && known.exercise !== listed.exercise) byWords.set(key, null);
  }
  return byWords;
});

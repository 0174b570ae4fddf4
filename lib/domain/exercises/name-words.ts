import words from "./data/words.json";

/**
 * The words of an exercise's name in one spelling: singular, and with the synonyms of
 * data/words.json. Apps and people write the same movement in many ways; the list of ways that are
 * taken as one is closed and published in docs/exercises.md.
 */

const FILLERS: ReadonlySet<string> = new Set(words.fillers);
const TAILS: ReadonlySet<string> = new Set(words.tails);
const LEFT_OUT: ReadonlySet<string> = new Set(words.leftOut);
const SYNONYMS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(words.synonyms).map(([phrase, instead]) => [phrase, instead.split(" ")]),
);
/** How many words the longest synonym has that begins with a word. */
const LONGEST_FROM: ReadonlyMap<string, number> = (() => {
  const longest = new Map<string, number>();
  for (const phrase of SYNONYMS.keys()) {
    const parts = phrase.split(" ");
    const first = parts[0] ?? "";
    longest.set(first, Math.max(parts.length, longest.get(first) ?? 0));
  }
  return longest;
})();

/** `folded`: as `foldName` gives it. The words in their order, without fillers. */
export function wordsOf(folded: string): readonly string[] {
  const plain = folded.split(" ").map(singular);
  return replaceSynonyms(replaceSynonyms(plain)).filter((word) => !FILLERS.has(word));
}

/** Without what apps and people put after a name: "custom", "old", "backup", a number below 10. */
export function withoutTails(all: readonly string[]): readonly string[] {
  let count = all.length;
  while (count > 1 && isTail(all[count - 1] ?? "")) count -= 1;
  return count === all.length ? all : all.slice(0, count);
}

/** Whether a word names equipment, a grip or a posture that leaves the regions as they are. */
export function isLeftOut(word: string): boolean {
  return LEFT_OUT.has(word);
}

/** Equal for names of the same set of words, in whatever order. */
export function keyOfWords(all: readonly string[]): string {
  return [...new Set(all)].sort().join(" ");
}

function isTail(word: string): boolean {
  return TAILS.has(word) || /^[1-9]$/.test(word);
}

function singular(word: string): string {
  if (word.length < 3 || /(?:ss|us|is)$/.test(word) || !word.endsWith("s")) return word;
  if (word === "calves") return "calf";
  if (word === "flies" || word === "flyes") return "fly";
  if (/(?:x|ch|sh|ss)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** The longest phrase at each place first. Twice, since one synonym may make another's phrase. */
function replaceSynonyms(plain: readonly string[]): readonly string[] {
  const replaced: string[] = [];
  for (let at = 0; at < plain.length; ) {
    const { length, instead } = synonymAt(plain, at);
    replaced.push(...instead);
    at += length;
  }
  return replaced;
}

function synonymAt(plain: readonly string[], at: number) {
  const longest = LONGEST_FROM.get(plain[at] ?? "") ?? 0;
  for (let length = Math.min(longest, plain.length - at); length > 0; length -= 1) {
    const instead = SYNONYMS.get(plain.slice(at, at + length).join(" "));
    if (instead) return { length, instead };
  }
  return { length: 1, instead: plain.slice(at, at + 1) };
}

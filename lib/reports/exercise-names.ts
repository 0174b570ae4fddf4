import { EXERCISES } from "@/lib/domain/exercises/catalogue";
import names from "@/lib/domain/exercises/data/names.json";
import words from "@/lib/domain/exercises/data/words.json";
import type { CatalogueExercise } from "@/lib/domain/exercises/exercise";

const LANGUAGES: Readonly<Record<keyof typeof names, string>> = {
  en: "English",
  de: "German",
  pt: "Portuguese",
  es: "Spanish",
  fr: "French",
  it: "Italian",
};

/** The lists of docs/exercises.md, as the data says: what is folded, and every exercise's spellings. */
export function renderExerciseNames(): string {
  const languages = Object.entries(names) as [keyof typeof names, Spellings][];
  return [
    "## Words that are taken as others",
    "",
    "| words | taken as |",
    "|---|---|",
    ...Object.entries(words.synonyms).map(([phrase, instead]) => `| ${phrase} | ${instead} |`),
    "",
    `Passed over at the end of a name: ${words.tails.join(", ")}, and a number from 1 to 9.`,
    "",
    `Passed over anywhere: ${words.fillers.join(", ")}.`,
    "",
    `Left out where the name with them is not listed: ${words.leftOut.join(", ")}.`,
    "",
    "## The built-in exercises",
    "",
    "| exercise | weight 1 | weight 0.5 | other spellings |",
    "|---|---|---|---|",
    ...EXERCISES.map(exerciseRow),
    "",
    ...languages.flatMap(([language, spellings]) => spellingTable(LANGUAGES[language], spellings)),
  ].join("\n");
}

type Spellings = Readonly<Record<string, readonly string[]>>;

function exerciseRow({ name, primary, secondary, aliases }: CatalogueExercise): string {
  return `| ${name} | ${primary.join(", ")} | ${secondary.join(", ")} | ${aliases.join("; ")} |`;
}

function spellingTable(language: string, spellings: Spellings): readonly string[] {
  return [
    `## Further spellings: ${language}`,
    "",
    "| exercise | spellings |",
    "|---|---|",
    ...Object.entries(spellings).map(([name, listed]) => `| ${name} | ${listed.join("; ")} |`),
    "",
  ];
}

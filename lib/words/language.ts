/** The languages that there are words for; each is a folder beside this file. */
export const LANGUAGES = ["en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The one place that says which language is written. */
const LANGUAGE: Language = "en";

/** The words of the language that is written; every language must have them in the same shape. */
export function inLanguage<Words>(words: Readonly<Record<Language, Words>>): Words {
  return words[LANGUAGE];
}

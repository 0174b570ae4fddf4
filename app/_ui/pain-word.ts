import type { MessageKey, Translate } from "@/app/i18n/translate";

const KEYS: readonly MessageKey<"ui">[] = [
  "painScale.0",
  "painScale.1",
  "painScale.2",
  "painScale.3",
  "painScale.4",
  "painScale.5",
  "painScale.6",
  "painScale.7",
  "painScale.8",
  "painScale.9",
  "painScale.10",
];

/** The words for a number of the 0-10 pain scale. */
export function painWord(nrs: number, t: Translate<"ui">): string {
  const key = KEYS[nrs];
  return key ? t(key) : "";
}

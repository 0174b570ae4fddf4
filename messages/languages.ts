import type { en } from "./en";

/** Every key of every page, each with a text. */
export type Messages = typeof en;

export const LANGUAGES = {
  en: async () => (await import("./en")).en,
} satisfies Record<string, () => Promise<Messages>>;

/** A BCP 47 tag: the folder's name, and the page's `lang`. */
export type Language = keyof typeof LANGUAGES;

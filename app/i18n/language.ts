import type { Language } from "@/messages/languages";

/** The reader's language. It is decided here alone, so that an account's setting can decide it later. */
export function readLanguage(): Language {
  return "en";
}

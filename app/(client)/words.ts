import type { MessageKey, Translate } from "@/app/i18n/translate";

// Foster's words for the CR-10 scale; 6, 8 and 9 have none.
const EFFORT_KEYS: Readonly<Record<number, MessageKey<"log-session">>> = {
  0: "effortScale.0",
  1: "effortScale.1",
  2: "effortScale.2",
  3: "effortScale.3",
  4: "effortScale.4",
  5: "effortScale.5",
  7: "effortScale.7",
  10: "effortScale.10",
};

export function effortWord(rpe: number, t: Translate<"log-session">): string {
  const key = EFFORT_KEYS[rpe];
  return key ? t(key) : "";
}

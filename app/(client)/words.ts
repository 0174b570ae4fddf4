import type { Side } from "@/lib/domain/vocabulary";

/** The client's own sides: the figure's front view mirrors them, so the words say whose left it is. */
export const SIDE_WORDS: Readonly<Record<Side, string>> = {
  left: "Your left",
  right: "Your right",
  both: "Both sides",
  middle: "Middle",
};

// Foster's words for the CR-10 scale; 6, 8 and 9 have none.
const EFFORT_WORDS = [
  "rest",
  "very, very easy",
  "easy",
  "moderate",
  "somewhat hard",
  "hard",
  "",
  "very hard",
  "",
  "",
  "maximal",
] as const;

export function effortWord(rpe: number): string {
  return EFFORT_WORDS[rpe] ?? "";
}

const PAIN_WORDS = [
  "no pain",
  "barely there",
  "slight",
  "easy to ignore",
  "hard to forget",
  "hard to ignore",
  "in the way of what I do",
  "stops some of what I do",
  "stops most of what I do",
  "stops almost everything",
  "worst pain imaginable",
] as const;

export function painWord(nrs: number): string {
  return PAIN_WORDS[nrs] ?? "";
}

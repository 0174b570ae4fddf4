import { elapsedWords } from "../words";

/**
 * How silence is told, wherever it is told: "unknown for 26 h, last 5/10". `sinceAt` is when it became unknown,
 * `lastNrs` the number last heard of it; null: none was given.
 */
export function silenceWords(sinceAt: number, lastNrs: number | null, now: number): string {
  const words = `unknown for ${elapsedWords(now - sinceAt)}`;
  return lastNrs === null ? words : `${words}, last ${lastNrs}/10`;
}

/** A question that nobody has answered since it was asked: "check-in unanswered for 12 h". */
export function unansweredWords(sinceAt: number, now: number): string {
  return `check-in unanswered for ${elapsedWords(now - sinceAt)}`;
}

import { DAY_MS, HOUR_MS, MINUTE_MS } from "@/lib/domain/time/elapsed";
import { dayAndMonth, weekdayOf } from "./dates";
import { plural } from "./numbers";

/** Spans of time, and silence, in words. */

/** Longer spans are given in days. */
const LONGEST_IN_HOURS = 168;

/** How long ago, rounded down: "12 min", "26 h", "8 days". Hours up to a week, since the lines are drawn in hours. */
export function elapsedWords(ms: number): string {
  if (ms < HOUR_MS) return `${Math.max(0, Math.floor(ms / MINUTE_MS))} min`;
  if (ms <= LONGEST_IN_HOURS * HOUR_MS) return `${Math.floor(ms / HOUR_MS)} h`;
  return `${Math.floor(ms / DAY_MS)} days`;
}

/** "unknown for 26 h, last 5/10". `lastNrs` null: no number was given. */
export function unknownWords(ms: number, lastNrs: number | null): string {
  const words = `unknown for ${elapsedWords(ms)}`;
  return lastNrs === null ? words : `${words}, last ${lastNrs}/10`;
}

/** The same of what has been unknown since an instant. */
export function silenceWords(sinceAt: number, lastNrs: number | null, now: number): string {
  return unknownWords(now - sinceAt, lastNrs);
}

/** A check-in that nobody has answered since it was asked: "check-in unanswered for 12 h". */
export function unansweredWords(sinceAt: number, now: number): string {
  return `check-in unanswered for ${elapsedWords(now - sinceAt)}`;
}

/** Up to this long "Monday's session" can only mean one Monday. */
const WEEKDAY_HOURS = 6.5 * 24;
/**
 * A span in words, rounded down to whole hours up to 168 and to whole days beyond, so that a line
 * not yet crossed never reads as crossed. `lineHours`, where the span was held against one: a
 * crossing that the rounded number would hide is said as "just over".
 */
export function spanWords(hours: number, lineHours = Number.POSITIVE_INFINITY): string {
  if (hours < 1) return "less than an hour";
  const isInDays = hours > LONGEST_IN_HOURS;
  const unitHours = isInDays ? 24 : 1;
  const count = Math.floor(hours / unitHours);
  const words = plural(count, isInDays ? "day" : "hour");
  const hidesCrossing = count * unitHours <= lineHours && hours > lineHours;
  return hidesCrossing ? `just over ${words}` : words;
}

/**
 * How long an episode had been open at a report: "84 hours after Monday's session", "9 days after
 * the session of 3 March", "16 days after it began". `sessionOn` is the local date of the session
 * that began the clock, if one did; `lineHours` the line that was crossed.
 */
export function openFor(hours: number, sessionOn: string | undefined, lineHours: number): string {
  if (hours < 0 && sessionOn !== undefined) return `during ${weekdayOf(sessionOn)}'s session`;
  return `${spanWords(hours, lineHours)} ${sinceWords(hours, sessionOn)}`;
}

function sinceWords(hours: number, sessionOn: string | undefined): string {
  if (sessionOn === undefined) return "after it began";
  return hours <= WEEKDAY_HOURS
    ? `after ${weekdayOf(sessionOn)}'s session`
    : `after the session of ${dayAndMonth(sessionOn)}`;
}

import { DAY_MS, HOUR_MS, MINUTE_MS } from "@/lib/domain/time/elapsed";
import { dayAndMonth, weekdayOf } from "./dates";
import { formatNumber } from "./numbers";

/** Spans of time, and silence, in words. */

/** How long ago, rounded down: "12 min", "26 h", "3 days". Hours up to 96, since the lines are drawn in hours. */
export function elapsedWords(ms: number): string {
  if (ms < HOUR_MS) return `${Math.max(0, Math.floor(ms / MINUTE_MS))} min`;
  if (ms <= 96 * HOUR_MS) return `${Math.floor(ms / HOUR_MS)} h`;
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
/** Longer spans are given in days. */
const LONGEST_IN_HOURS = 168;

/**
 * How long an episode had been open at a report: "84.5 hours after Monday's session", "9.5 days after
 * the session of 3 March", "16 days after it began". `sessionOn` is the local date of the session that
 * began the clock, if one did; `lineHours` the line that was crossed, so that a rounded number never
 * looks as if it had not been.
 */
export function openFor(hours: number, sessionOn: string | undefined, lineHours: number): string {
  if (hours < 0 && sessionOn !== undefined) return `during ${weekdayOf(sessionOn)}'s session`;
  return `${openWords(hours, lineHours)} ${sinceWords(hours, sessionOn)}`;
}

function openWords(hours: number, lineHours: number): string {
  if (hours > LONGEST_IN_HOURS) {
    const days = formatNumber(hours / 24);
    return Number(days) * 24 <= lineHours && hours > lineHours
      ? `just over ${days} days`
      : `${days} days`;
  }
  if (hours < 1) return "less than an hour";
  const rounded = formatNumber(hours);
  const words = rounded === "1" ? "1 hour" : `${rounded} hours`;
  return Number(rounded) <= lineHours && hours > lineHours ? `just over ${words}` : words;
}

function sinceWords(hours: number, sessionOn: string | undefined): string {
  if (sessionOn === undefined) return "after it began";
  return hours <= WEEKDAY_HOURS
    ? `after ${weekdayOf(sessionOn)}'s session`
    : `after the session of ${dayAndMonth(sessionOn)}`;
}

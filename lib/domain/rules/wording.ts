import type { PainFact } from "../facts";
import { type Episode, openMs } from "../pain/episode";
import { HOUR_MS } from "../time/elapsed";
import { dayAndMonth, weekdayOf } from "../time/local-day";
import type { RuleContext } from "./context";

/** Pieces of sentences. Numbers are rounded here and nowhere else. */

/** At most `digits` decimals, no trailing zeros. */
export function formatNumber(value: number, digits = 1): string {
  const scale = 10 ** digits;
  return String(Math.round((value + Number.EPSILON) * scale) / scale);
}

/** "11.1 km", "800 m" */
export function formatKm(meters: number): string {
  return meters >= 1000 ? `${formatNumber(meters / 1000, 2)} km` : `${formatNumber(meters)} m`;
}

/** A number that is past its line, so that a rounded one never looks as if it were not. */
export function formatPast(value: number, line: number): string {
  const rounded = formatNumber(value);
  return Number(rounded) <= line && value > line ? `just over ${rounded}` : rounded;
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** "a", "a and b", "a, b and c" */
export function listOf(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}

/** Up to this long "Monday's session" can only mean one Monday. */
const WEEKDAY_MS = 6.5 * 24 * HOUR_MS;
/** Longer than this is told in days. */
const LONGEST_IN_HOURS = 168;

/**
 * "84.5 hours after Monday's session", "9.5 days after the session of 3 March", "16 days after it
 * began": how long an episode had been open at a report. `lineHours` is the line that it crossed,
 * so that a rounded number never looks as if it had not.
 */
export function openFor(episode: Episode, report: PainFact, lineHours: number): string {
  const ms = openMs(episode, report);
  const { session } = episode.clock();
  if (ms < 0 && session !== undefined) return `during ${weekdayOf(session.day)}'s session`;
  return `${elapsed(ms, lineHours)} ${sinceWhat(episode, ms)}`;
}

function elapsed(ms: number, lineHours: number): string {
  const hours = ms / HOUR_MS;
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

function sinceWhat(episode: Episode, ms: number): string {
  const { session } = episode.clock();
  if (session === undefined) return "after it began";
  return ms <= WEEKDAY_MS
    ? `after ${weekdayOf(session.day)}'s session`
    : `after the session of ${dayAndMonth(session.day)}`;
}

/** "3 March", the client's own date of an instant. */
export function dateOf(context: RuleContext, at: number): string {
  return dayAndMonth(context.dayOf(at));
}

/** One sentence for each exercise that nobody knows. */
export function unknownExerciseWords(names: readonly string[]): readonly string[] {
  return [...new Set(names)]
    .sort()
    .map((name) => `The exercise "${name}" is not in the catalogue: it loads no region.`);
}

import { DAY_MS, MINUTE_MS } from "./elapsed";
import { localDayOf } from "./local-day";
import { zoneOffsetMs } from "./zone-offset";

/** What a person's own clock shows: quiet hours and digests follow it, also when it is put forward or back. */

/** Clocks are changed, and zones begin, at whole quarters of an hour of UTC. */
const QUARTER_MS = 15 * MINUTE_MS;
const DAY_MINUTES = 24 * 60;
/** A clock may skip a day (a zone that crosses the date line), and with it one digest. */
const MOST_DAYS_AHEAD = 3;

/** Minutes of the local day, from one inclusive to the other exclusive; over midnight when it ends before it begins. */
export interface QuietHours {
  readonly fromMinute: number;
  readonly untilMinute: number;
}

/**
 * Minutes of the local day (0–1439) at an instant. Throws `RangeError` for an unknown zone.
 * @internal Exported for tests.
 */
export function minuteOfDay(timeZone: string, at: number): number {
  const wallMs = at + zoneOffsetMs(timeZone, at);
  return Math.floor((wallMs - localDayOf(timeZone, at) * DAY_MS) / MINUTE_MS);
}

/**
 * Whether the person wants to be left alone at this instant. Equal ends are no quiet hours at all.
 * @internal Exported for tests.
 */
export function isQuiet(quiet: QuietHours | null, timeZone: string, at: number): boolean {
  if (quiet === null) return false;
  const { fromMinute, untilMinute } = quiet;
  const minute = minuteOfDay(timeZone, at);
  return fromMinute <= untilMinute
    ? fromMinute <= minute && minute < untilMinute
    : fromMinute <= minute || minute < untilMinute;
}

/** The first instant from `at` on that is not quiet; `at` itself where it is not. */
export function quietEndsAt(quiet: QuietHours | null, timeZone: string, at: number): number {
  let end = at;
  while (quiet !== null && isQuiet(quiet, timeZone, end)) {
    const leftMinutes = quiet.untilMinute - minuteOfDay(timeZone, end);
    const leftMs = ((leftMinutes + DAY_MINUTES) % DAY_MINUTES) * MINUTE_MS - (end % MINUTE_MS);
    // Not across a quarter, where the clock may be changed.
    end = Math.min(end + leftMs, nextQuarter(end));
  }
  return end;
}

/**
 * The next instant strictly later than `after` at which a local day reaches the hour (0–23). An hour that the clock
 * skips is reached when it has been skipped; one that comes twice is reached the first time.
 */
export function nextHourAt(hour: number, timeZone: string, after: number): number {
  const hasReached = (at: number) => minuteOfDay(timeZone, at) >= hour * 60;
  const limitAt = after + MOST_DAYS_AHEAD * DAY_MS;
  for (let at = nextQuarter(after); at < limitAt; at += QUARTER_MS) {
    if (!hasReached(at)) continue;
    const isFirst = localDayOf(timeZone, at) !== localDayOf(timeZone, at - QUARTER_MS);
    if (isFirst || !hasReached(at - QUARTER_MS)) return at;
  }
  throw new Error(`No day in ${timeZone} reaches ${hour}:00`);
}

function nextQuarter(at: number): number {
  return Math.floor(at / QUARTER_MS) * QUARTER_MS + QUARTER_MS;
}

import { DAY_MS, HOUR_MS } from "./elapsed";
import { zoneOffsetMs } from "./zone-offset";

/** Local calendar days as integers (days since 1970-01-01), so that windows are subtractions. */

/** Days since 1970-01-01 of a proleptic Gregorian date (Hinnant's `days_from_civil`). */
function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * 146_097 + dayOfEra + dayOfYear - 719_468;
}

/**
 * The local day of an instant (epoch ms) in an IANA zone. Throws `RangeError` for an unknown zone.
 */
export function localDayOf(timeZone: string, at: number): number {
  return Math.floor((at + zoneOffsetMs(timeZone, at)) / DAY_MS);
}

/** The day of a `YYYY-MM-DD` date. */
export function dayOfDate(date: string): number {
  const [year, month, day] = date.split("-");
  return daysFromCivil(Number(year), Number(month), Number(day));
}

/** The same day of the month so many months later; the last day of a month that has no such day. */
export function monthsLater(date: string, months: number): number {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const first = firstOfMonth(year * 12 + month - 1 + months);
  const last = firstOfMonth(year * 12 + month + months) - 1;
  return Math.min(first + day - 1, last);
}

function firstOfMonth(monthsSinceYear0: number): number {
  return daysFromCivil(Math.floor(monthsSinceYear0 / 12), (monthsSinceYear0 % 12) + 1, 1);
}

/** `YYYY-MM-DD` of a day. */
export function dateOfDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, -14);
}

/**
 * The first instant after `at` with another local date than `at`: the next local midnight, or
 * where the clocks skip midnight the first instant of the new day.
 */
export function nextLocalDayAt(timeZone: string, at: number): number {
  const today = localDayOf(timeZone, at);
  let before = Math.floor(at);
  let after = before + HOUR_MS;
  while (localDayOf(timeZone, after) === today) {
    before = after;
    after += HOUR_MS;
  }
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (localDayOf(timeZone, middle) === today) before = middle;
    else after = middle;
  }
  return after;
}

import { DAY_MS, HOUR_MS } from "./time";

/**
 * Local calendar days as integers (days since 1970-01-01), so that windows are subtractions.
 * A formatter costs some sixty times what one use of it costs: one is kept per time zone.
 */
const FORMATTERS = new Map<string, Intl.DateTimeFormat>();
/** More names than the zone database holds; above it somebody is sending rubbish. */
const MAX_FORMATTERS = 1000;

/** Year 1 of our era with room for any offset: before it, formatted years lose their era. */
const FIRST_FORMATTED_MS = -62_135_596_800_000 + 2 * DAY_MS;

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = FORMATTERS.get(timeZone);
  if (known) return known;
  if (FORMATTERS.size >= MAX_FORMATTERS) FORMATTERS.clear();
  const formatter = new Intl.DateTimeFormat("en-US", {
    timeZone,
    year: "numeric",
    month: "numeric",
    day: "numeric",
  });
  FORMATTERS.set(timeZone, formatter);
  return formatter;
}

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
 * Formatting is by far the dearest step of an evaluation, and the same facts come back with every one:
 * what was once worked out is kept, per zone and instant. Above the limit it is forgotten and begun anew.
 */
const DAYS_BY_ZONE = new Map<string, Map<number, number>>();
const MAX_KEPT_DAYS = 100_000;
let keptDays = 0;

/**
 * The local day of an instant (epoch ms) in an IANA zone. Throws `RangeError` for an unknown zone.
 */
export function localDayOf(timeZone: string, at: number): number {
  const kept = DAYS_BY_ZONE.get(timeZone)?.get(at);
  if (kept !== undefined) return kept;
  const day = formatLocalDay(timeZone, at);
  if (keptDays >= MAX_KEPT_DAYS) {
    DAYS_BY_ZONE.clear();
    keptDays = 0;
  }
  const days = DAYS_BY_ZONE.get(timeZone) ?? new Map<number, number>();
  DAYS_BY_ZONE.set(timeZone, days.set(at, day));
  keptDays += 1;
  return day;
}

function formatLocalDay(timeZone: string, at: number): number {
  if (at < FIRST_FORMATTED_MS) return Math.floor(at / DAY_MS);
  const text = formatterOf(timeZone).format(at);
  const [month, day, year] = text.split("/");
  return daysFromCivil(Number(year), Number(month), Number(day));
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

/** Between `fromAt` and `untilAt` the local date stays the same: most questions of a day fall in between. */
const NEXT_DAYS = new Map<string, { readonly fromAt: number; readonly untilAt: number }>();

/**
 * The first instant after `at` with another local date than `at`: the next local midnight, or
 * where the clocks skip midnight the first instant of the new day.
 */
export function nextLocalDayAt(timeZone: string, at: number): number {
  const kept = NEXT_DAYS.get(timeZone);
  if (kept && kept.fromAt <= at && at < kept.untilAt) return kept.untilAt;
  const untilAt = findNextLocalDayAt(timeZone, at);
  if (NEXT_DAYS.size >= MAX_FORMATTERS) NEXT_DAYS.clear();
  NEXT_DAYS.set(timeZone, { fromAt: at, untilAt });
  return untilAt;
}

function findNextLocalDayAt(timeZone: string, at: number): number {
  const today = formatLocalDay(timeZone, at);
  let before = Math.floor(at);
  let after = before + HOUR_MS;
  while (formatLocalDay(timeZone, after) === today) {
    before = after;
    after += HOUR_MS;
  }
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (formatLocalDay(timeZone, middle) === today) before = middle;
    else after = middle;
  }
  return after;
}

const WEEKDAYS = [
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
  "Monday",
  "Tuesday",
  "Wednesday",
] as const;

export function weekdayOf(day: number): string {
  return WEEKDAYS[((day % 7) + 7) % 7] ?? "";
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** "3 March" */
export function dayAndMonth(day: number): string {
  const date = new Date(day * DAY_MS);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] ?? ""}`;
}

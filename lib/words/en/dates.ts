import { dayOfDate } from "@/lib/domain/time/local-day";

/** Local dates (`YYYY-MM-DD`) in words, the same in every browser. */

const WEEKDAYS = [
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
  "Monday",
  "Tuesday",
  "Wednesday",
] as const;

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

/** "Monday" */
export function weekdayOf(on: string): string {
  return WEEKDAYS[((dayOfDate(on) % 7) + 7) % 7] ?? "";
}

/** "3 March" */
export function dayAndMonth(on: string): string {
  return `${Number(on.slice(-2))} ${monthOf(on)}`;
}

/** "6 Mar" */
export function shortDateWords(on: string): string {
  return `${Number(on.slice(-2))} ${monthOf(on).slice(0, 3)}`;
}

/** "6 Mar 2026" of `2026-03-06`. */
export function dateWords(on: string): string {
  return `${shortDateWords(on)} ${on.slice(0, -6)}`;
}

function monthOf(on: string): string {
  return MONTHS[Number(on.slice(-5, -3)) - 1] ?? "";
}

import { DAY_MS, HOUR_MS } from "@/lib/domain/time/elapsed";

/** Everybody of the benchmark lives in this zone, so that an hour of a day is plain arithmetic. */
export const TIME_ZONE = "UTC";
/** Day 0, a Monday. */
const FIRST_DAY_AT = Date.UTC(2026, 0, 5);
/** The hour of the daily evaluation. */
const EVENING = 21;

/** The instant of an hour (fractions allowed) of day number `day`. */
export function instantOf(day: number, hour: number): number {
  return FIRST_DAY_AT + day * DAY_MS + Math.round(hour * HOUR_MS);
}

export function eveningOf(day: number): number {
  return instantOf(day, EVENING);
}

/** `YYYY-MM-DD` of day number `day`. */
export function dateOf(day: number): string {
  return new Date(instantOf(day, 0)).toISOString().slice(0, 10);
}

import { Temporal } from "temporal-polyfill";

/**
 * The instant of a local time of day, so many local days before `now` (epoch milliseconds); never after `now`.
 * A time that the clock skips is as much later; of one that comes twice it is the first.
 */
export function localInstant(
  timeZone: string,
  now: number,
  daysAgo: number,
  time: `${number}:${number}`,
): number {
  const at = Temporal.Instant.fromEpochMilliseconds(now)
    .toZonedDateTimeISO(timeZone)
    .subtract({ days: daysAgo })
    .withPlainTime(time);
  return Math.min(at.epochMilliseconds, now);
}

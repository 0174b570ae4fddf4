import { nextLocalDayAt } from "../time/local-day";
import { coolDownEndsAt } from "./cool-down";
import type { Flag } from "./flag";
import { LOWER_HOLD_MS } from "./open-flag";

/**
 * The earliest instant strictly later than `now` at which reconciling can change one of `flags`
 * by time alone: a lower severity held for 24 h, a cool-down or a snooze that ends, the next
 * local day of a pending flag. Null when there is none. Like `nextChangeAt`, it may be too early,
 * never too late; the earlier of the two is when a client is due again.
 */
export function nextFlagChangeAt(
  flags: readonly Flag[],
  timeZone: string,
  now: number,
): number | null {
  const instants = flags.flatMap((flag) => instantsOf(flag, timeZone, now));
  const later = instants.filter((instant) => instant > now);
  return later.length === 0 ? null : Math.min(...later);
}

function instantsOf(flag: Flag, timeZone: string, now: number): readonly number[] {
  if (flag.status === "pending") return [nextLocalDayAt(timeZone, now)];
  if (flag.status === "closed") {
    const endsAt = coolDownEndsAt(flag);
    return endsAt === null ? [] : [endsAt];
  }
  const instants: number[] = [];
  if (flag.lowerSinceAt !== undefined) instants.push(flag.lowerSinceAt + LOWER_HOLD_MS);
  if (flag.snoozedUntilAt !== undefined) instants.push(flag.snoozedUntilAt);
  return instants;
}

import type { Flag } from "./flag";

/**
 * The earliest instant strictly later than `now` at which reconciling can change one of `flags`
 * by time alone: a lower severity held for 24 h, a cool-down or a snooze that ends, the next
 * local day of a pending flag. Null when there is none.
 */
export function nextFlagChangeAt(
  _flags: readonly Flag[],
  _timeZone: string,
  _now: number,
): number | null {
  throw new Error("not built yet");
}

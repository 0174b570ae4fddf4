import { DAY_MS, HOUR_MS, MINUTE_MS } from "../time/elapsed";

const WAITS_MS = [1, 2, 5, 15, 30, 60].map((minutes) => minutes * MINUTE_MS);
const LONGEST_WAIT_MS = 2 * HOUR_MS;
/** A message older than this says nothing that the board does not. */
const GIVE_UP_AFTER_MS = 3 * DAY_MS;

/** When to try a message again after so many tries (1 and more); null: not any more. */
export function retryAt(attempts: number, createdAt: number, now: number): number | null {
  const nextAt = now + (WAITS_MS[attempts - 1] ?? LONGEST_WAIT_MS);
  return nextAt - createdAt <= GIVE_UP_AFTER_MS ? nextAt : null;
}

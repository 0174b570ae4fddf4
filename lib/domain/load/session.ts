import type { SessionFact } from "../facts";
import { HOUR_MS, MINUTE_MS } from "../time/elapsed";

/**
 * Session load after Foster (J Strength Cond Res 15(1):109-115, 2001): effort on the CR-10 scale
 * times minutes, in arbitrary units (AU).
 */

/** No session that is taken in lasts longer. */
export const LONGEST_SESSION_MS = 24 * HOUR_MS;

/** Start plus duration in epoch ms; the start itself where no duration is given. */
export function sessionEndAt(session: SessionFact): number {
  // Rounded to the microsecond: 12.3 minutes are 738 000 ms and not a hair more.
  return session.startedAt + Math.round((session.durationMinutes ?? 0) * MINUTE_MS * 1e3) / 1e3;
}

/** AU; null, never 0, where the effort or the duration is missing. */
export function sessionLoadAu(
  session: Pick<SessionFact, "rpe" | "durationMinutes">,
): number | null {
  if (session.rpe === undefined || session.durationMinutes === undefined) return null;
  return session.rpe * session.durationMinutes;
}

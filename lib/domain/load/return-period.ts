import type { SessionView } from "./session-view";

/**
 * A break is two consecutive sessions whose local days differ by 21 or more; the four weeks from
 * the return on are the return period. The guidelines speak of two weeks or longer (CSCCa/NSCA
 * transition periods, Strength Cond J 41(3):1-23, 2019); in real logs the shorter ones mean little.
 */
const RETURN_PERIOD_DAYS = 28;

export interface TrainingBreak {
  /** The last session before the break and its local day. */
  readonly lastDay: number;
  /** The first session after it. */
  readonly returnDay: number;
  readonly returnedAt: number;
}

/** The latest break, however long ago; null when there was none. `sessions` in time order. */
function latestBreak(sessions: readonly SessionView[], leastDays: number): TrainingBreak | null {
  for (let index = sessions.length - 1; index > 0; index -= 1) {
    const after = sessions[index];
    const before = sessions[index - 1];
    if (after && before && after.day - before.day >= leastDays) {
      return { lastDay: before.day, returnDay: after.day, returnedAt: after.startedAt };
    }
  }
  return null;
}

/**
 * The latest break when `today` lies in the four weeks after the return; else null. `leastDays` is
 * the threshold `return-period.days`.
 */
export function breakOfReturnPeriod(
  sessions: readonly SessionView[],
  today: number,
  leastDays: number,
): TrainingBreak | null {
  const latest = latestBreak(sessions, leastDays);
  const isReturning = latest !== null && latest.returnDay > today - RETURN_PERIOD_DAYS;
  return isReturning ? latest : null;
}

/** Week of the return, counted from 1; null after the fourth. */
export function weekOfReturn(returnDay: number, today: number): number | null {
  const week = Math.floor((today - returnDay) / 7) + 1;
  return week <= 4 ? week : null;
}

import type { SessionView } from "./session-view";

/**
 * A break is two consecutive sessions whose local days differ by 14 or more; the four weeks from
 * the return on are the return period (CSCCa/NSCA transition periods, Strength Cond J 41(3):1-23,
 * 2019: "two weeks or longer").
 */
const BREAK_DAYS = 14;
const RETURN_PERIOD_DAYS = 28;

export interface TrainingBreak {
  /** The last session before the break and its local day. */
  readonly lastDay: number;
  /** The first session after it. */
  readonly returnDay: number;
  readonly returnedAt: number;
}

/** The latest break, however long ago; null when there was none. `sessions` in time order. */
function latestBreak(sessions: readonly SessionView[]): TrainingBreak | null {
  for (let index = sessions.length - 1; index > 0; index -= 1) {
    const after = sessions[index];
    const before = sessions[index - 1];
    if (after && before && after.day - before.day >= BREAK_DAYS) {
      return { lastDay: before.day, returnDay: after.day, returnedAt: after.startedAt };
    }
  }
  return null;
}

/** The latest break when `today` lies in the four weeks after the return; else null. */
export function breakOfReturnPeriod(
  sessions: readonly SessionView[],
  today: number,
): TrainingBreak | null {
  const latest = latestBreak(sessions);
  const isReturning = latest !== null && latest.returnDay > today - RETURN_PERIOD_DAYS;
  return isReturning ? latest : null;
}

/** Week of the return, counted from 1; null after the fourth. */
export function weekOfReturn(returnDay: number, today: number): number | null {
  const week = Math.floor((today - returnDay) / 7) + 1;
  return week <= 4 ? week : null;
}

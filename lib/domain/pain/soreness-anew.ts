import type { PainFact } from "../facts";
import { LONGEST_SESSION_MS } from "../load/session";
import { type SessionView, sessionsBegunBetween } from "../load/session-view";
import type { Thresholds } from "../thresholds/thresholds";
import { compareInstants, hoursToMs } from "../time/elapsed";
import { isMuscleRegion } from "./region-kinds";
import {
  type EpisodeSoFar,
  isOrdinarySoreness,
  isSorenessDelay,
  isSoreReport,
  onsetOf,
} from "./soreness";

/** Why a positive report begins a new episode, or why it does not although a session might have brought it. */
export interface SorenessAnew {
  readonly isAnew: boolean;
  /** Where anew, the session that brought it; else the earlier one that the report names. */
  readonly session: SessionView;
}

/**
 * Soreness anew: the positive report begins a new episode. It is sore as a muscle is, the open
 * episode is ordinary soreness so far and was last positive more than 72 h before, and a session
 * since then that loads the region ended 6–48 h before the new onset. Not where the report itself
 * names a session that had ended by the last positive report: then the client says that it is the
 * old soreness. Null: nothing speaks for it. `sessions` in time order.
 */
export function sorenessAnew(
  report: PainFact,
  open: EpisodeSoFar,
  lastPositive: PainFact,
  sessions: readonly SessionView[],
  thresholds: Thresholds,
): SorenessAnew | null {
  const silenceMs = report.reportedAt - lastPositive.reportedAt;
  if (
    !isMuscleRegion(report.region) ||
    silenceMs <= hoursToMs(thresholds["pain-past-72h.hours"]) ||
    !isSoreReport(report, thresholds) ||
    !isOrdinarySoreness(open, thresholds)
  ) {
    return null;
  }
  const earliest = lastPositive.reportedAt - LONGEST_SESSION_MS;
  const broughtBy = sessionsBegunBetween(sessions, earliest, report.reportedAt).findLast(
    (session) => mayHaveBrought(session, report, lastPositive, thresholds),
  );
  if (broughtBy === undefined) return null;
  const named = namedSession(report, sessions);
  return named === undefined || endedAfter(named, lastPositive)
    ? { isAnew: true, session: broughtBy }
    : { isAnew: false, session: named };
}

function namedSession(
  { sessionId, moment }: PainFact,
  sessions: readonly SessionView[],
): SessionView | undefined {
  if (sessionId === undefined || moment === "before") return undefined;
  return sessions.find(({ id }) => id === sessionId);
}

function mayHaveBrought(
  session: SessionView,
  report: PainFact,
  lastPositive: PainFact,
  thresholds: Thresholds,
): boolean {
  return (
    isSorenessDelay(onsetOf(report) - session.endAt, thresholds) &&
    compareInstants(session, session.startedAt, report, report.reportedAt) < 0 &&
    endedAfter(session, lastPositive) &&
    session.shareOf(report.region) > 0
  );
}

/** A session without a duration ends as it starts: at the report's own instant the ids decide. */
function endedAfter(session: SessionView, report: PainFact): boolean {
  if (session.endAt !== report.reportedAt) return session.endAt > report.reportedAt;
  return compareInstants(session, session.startedAt, report, report.reportedAt) > 0;
}

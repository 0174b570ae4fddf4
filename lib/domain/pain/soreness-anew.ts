import type { PainFact } from "../facts";
import type { SessionView } from "../load/session-view";
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

/**
 * Whether a positive report is soreness anew, so that it begins a new episode: it is sore as a
 * muscle is, the open episode is ordinary soreness so far and was last positive more than 72 h
 * before, and a session since then that loads the region ended 6–48 h before the new onset. Not
 * where the report itself names a session that had ended by the last positive report: then the
 * client says that it is the old soreness. `sessions` in time order.
 */
export function isSorenessAnew(
  report: PainFact,
  open: EpisodeSoFar,
  lastPositive: PainFact,
  sessions: readonly SessionView[],
  thresholds: Thresholds,
): boolean {
  const silenceMs = report.reportedAt - lastPositive.reportedAt;
  return (
    isMuscleRegion(report.region) &&
    silenceMs > hoursToMs(thresholds["pain-past-72h.hours"]) &&
    isSoreReport(report, thresholds) &&
    isOrdinarySoreness(open, thresholds) &&
    !namesEarlierSession(report, lastPositive, sessions) &&
    sessions.some((session) => mayHaveBrought(session, report, lastPositive, thresholds))
  );
}

function namesEarlierSession(
  { sessionId, moment }: PainFact,
  lastPositive: PainFact,
  sessions: readonly SessionView[],
): boolean {
  if (sessionId === undefined || moment === "before") return false;
  const named = sessions.find(({ id }) => id === sessionId);
  return named !== undefined && !endedAfter(named, lastPositive);
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

import type { PainFact } from "../facts";
import { LONGEST_SESSION_MS } from "../load/session";
import { type SessionView, sessionsBegunBetween } from "../load/session-view";
import { compareInstants, HOUR_MS } from "../time/elapsed";

/** A session that ended at most this long before a first report may have begun the clock. */
const SESSION_BEFORE_REPORT_MS = 48 * HOUR_MS;

const known = { unknownExercises: [] };

/** When an episode's clock starts, and from what. */
export interface EpisodeClock {
  readonly startAt: number;
  readonly from: "linked-session" | "onset" | "recent-session" | "first-report";
  /** The session whose end started it. */
  readonly session?: SessionView;
  /** Exercises of the 48 h before that nobody knows: their sessions might have begun the clock. */
  readonly unknownExercises: readonly string[];
}

/**
 * First that applies: the end of the session that the first report names (unless the report was
 * made before it); the client's own onset; the end of the session that ended last among those that
 * ended at most 48 h before the first report and load the region; the first report itself.
 * `sessions` in time order.
 */
export function episodeClock(first: PainFact, sessions: readonly SessionView[]): EpisodeClock {
  const linked =
    first.sessionId !== undefined && first.moment !== "before"
      ? sessions.find((session) => session.id === first.sessionId)
      : undefined;
  if (linked) return { ...known, startAt: linked.endAt, from: "linked-session", session: linked };
  if (first.onsetAt !== undefined) return { ...known, startAt: first.onsetAt, from: "onset" };
  const ended = endedBefore(first, sessions);
  const unknownExercises = ended.flatMap((session) => session.unknownExercises());
  const recent = latestEndOf(ended.filter((session) => session.shareOf(first.region) > 0));
  if (recent) {
    return { unknownExercises, startAt: recent.endAt, from: "recent-session", session: recent };
  }
  return { unknownExercises, startAt: first.reportedAt, from: "first-report" };
}

/** The sessions that ended at most 48 h before a report, in time order. */
function endedBefore(first: PainFact, sessions: readonly SessionView[]): readonly SessionView[] {
  const ended: SessionView[] = [];
  const earliest = first.reportedAt - SESSION_BEFORE_REPORT_MS - LONGEST_SESSION_MS;
  for (const session of sessionsBegunBetween(sessions, earliest, first.reportedAt)) {
    // A session at the report's own instant counts as before it only by the smaller id.
    if (compareInstants(session, session.startedAt, first, first.reportedAt) > 0) break;
    const sinceEndMs = first.reportedAt - session.endAt;
    if (sinceEndMs >= 0 && sinceEndMs <= SESSION_BEFORE_REPORT_MS) ended.push(session);
  }
  return ended;
}

/** Of equal ends, that of the session that started later. */
function latestEndOf(sessions: readonly SessionView[]): SessionView | undefined {
  let latest: SessionView | undefined;
  for (const session of sessions) {
    if (latest === undefined || session.endAt >= latest.endAt) latest = session;
  }
  return latest;
}

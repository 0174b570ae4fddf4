import type { PainFact } from "../facts";
import type { SessionView } from "../load/session-view";
import { compareInstants, HOUR_MS } from "../load/time";

/** A session that ended at most this long before a first report may have begun the clock. */
const SESSION_BEFORE_REPORT_MS = 48 * HOUR_MS;

/** When an episode's clock starts, and from what. */
export interface EpisodeClock {
  readonly startAt: number;
  readonly from: "linked-session" | "onset" | "recent-session" | "first-report";
  /** The session whose end started it. */
  readonly session?: SessionView;
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
  if (linked) return { startAt: linked.endAt, from: "linked-session", session: linked };
  if (first.onsetAt !== undefined) return { startAt: first.onsetAt, from: "onset" };
  const recent = latestEndBefore(first, sessions);
  if (recent) return { startAt: recent.endAt, from: "recent-session", session: recent };
  return { startAt: first.reportedAt, from: "first-report" };
}

function latestEndBefore(
  first: PainFact,
  sessions: readonly SessionView[],
): SessionView | undefined {
  let latest: SessionView | undefined;
  for (const session of sessions) {
    // A session at the report's own instant counts as before it only by the smaller id.
    if (compareInstants(session, session.startedAt, first, first.reportedAt) > 0) break;
    const sinceEndMs = first.reportedAt - session.endAt;
    if (sinceEndMs < 0 || sinceEndMs > SESSION_BEFORE_REPORT_MS) continue;
    if (latest !== undefined && session.endAt < latest.endAt) continue;
    if (session.shareOf(first.region) > 0) latest = session;
  }
  return latest;
}

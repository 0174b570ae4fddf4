import "#server-only";
import { readEarlierSessions, readLastLogAt, readPainOfPlaces } from "@/lib/data/facts";
import type { ClientTransaction } from "@/lib/data/transaction";
import type { ClientWindow } from "@/lib/data/window";
import { withOwnExercises } from "@/lib/domain/exercises/own-exercises";
import type { ClientFacts, History, SessionFact } from "@/lib/domain/facts";
import { assess } from "@/lib/domain/rules/assess";
import type { Assessment } from "@/lib/domain/rules/assessment";
import {
  type EarlierSessions,
  earlierRunsFrom,
  earlierSessions,
  earlierStrengthFrom,
} from "@/lib/domain/rules/earlier-facts";
import { placesWithEarlierPain } from "@/lib/domain/rules/earlier-pain";
import { DEFAULT_THRESHOLDS } from "@/lib/domain/thresholds/thresholds";

/**
 * A phone's clock may be this far ahead and its report still counts at once; beyond that the server's time holds.
 */
const CLOCK_TOLERANCE_MS = 5 * 60_000;

/** The assessment of a client, and the facts that it was made from. */
export interface AssessedWindow {
  readonly history: History;
  readonly assessment: Assessment;
  /** The newest log of any kind, epoch milliseconds; null when there is none. */
  readonly lastActivityAt: number | null;
}

/**
 * Applies the rules to a client's facts, at the window's `now` or up to five minutes later. The older sessions
 * that sets are compared with are read only if an assessment asks for them; the client is then assessed again.
 */
export async function assessWindow(
  tx: ClientTransaction,
  client: ClientFacts,
  window: ClientWindow,
  evaluatedAt: number | null,
): Promise<AssessedWindow> {
  const at = evaluationInstant(window, evaluatedAt);
  const known = await completeHistory(tx, client, window, at);
  const first = assess(known, at, DEFAULT_THRESHOLDS);
  const history = first.asksForStrength ? await withStrength(tx, window, known) : known;
  const assessment = history === known ? first : assess(history, at, DEFAULT_THRESHOLDS);
  return { history, assessment, lastActivityAt: await lastLogAt(tx, window, at) };
}

/** The window with the older facts that the domain asks for beside it (rarely any), and what own exercises load. */
async function completeHistory(
  tx: ClientTransaction,
  client: ClientFacts,
  window: ClientWindow,
  at: number,
): Promise<History> {
  const places = placesWithEarlierPain(window, at);
  const [earlierPain, runs] = await Promise.all([
    readPainOfPlaces(tx, places, window.painFrom),
    readSessionsSince(tx, window, earlierRunsFrom(client, window)),
  ]);
  const pain = [...earlierPain, ...window.pain];
  const wanted = earlierSessions(window, pain, at);
  const earlier = wanted ? await readEarlierSessions(tx, wanted, window.sessionsFrom) : [];
  const sessions = [...newTo(earlier, runs), ...earlier, ...window.sessions];
  return withOwnExercises({ client, sessions, pain }, window.ownWeights);
}

/** With the older sessions that sets are compared with; the same object where there are none. */
async function withStrength(
  tx: ClientTransaction,
  window: ClientWindow,
  history: History,
): Promise<History> {
  const older = await readSessionsSince(tx, window, earlierStrengthFrom(window));
  const added = newTo(history.sessions, older);
  if (added.length === 0) return history;
  const sessions = [...added, ...history.sessions];
  return withOwnExercises({ ...history, sessions }, window.ownWeights);
}

async function readSessionsSince(
  tx: ClientTransaction,
  { sessionsFrom }: ClientWindow,
  from: number | null,
): Promise<readonly SessionFact[]> {
  if (from === null) return [];
  const wanted: EarlierSessions = { from, ids: [], spans: [] };
  return readEarlierSessions(tx, wanted, sessionsFrom);
}

function newTo(
  known: readonly SessionFact[],
  sessions: readonly SessionFact[],
): readonly SessionFact[] {
  const ids = new Set(known.map((session) => session.id));
  return sessions.filter((session) => !ids.has(session.id));
}

/**
 * `now`, or up to five minutes more: so a fact from a phone whose clock is ahead counts at once, and a writer that
 * read `now` before another one but got the lock after it does not go back in time.
 */
function evaluationInstant(window: ClientWindow, evaluatedAt: number | null): number {
  const { now } = window;
  const limitAt = now + CLOCK_TOLERANCE_MS;
  const before = evaluatedAt !== null && evaluatedAt <= limitAt ? evaluatedAt : now;
  return Math.max(now, before, latestBy(limitAt, window));
}

/** The window has every log of its days of pain; beyond them an older report may be newer than what it has. */
async function lastLogAt(
  tx: ClientTransaction,
  window: ClientWindow,
  at: number,
): Promise<number | null> {
  const latestAt = Math.max(latestBy(at, window), window.previousStartedAt ?? -Infinity);
  return latestAt >= window.painFrom ? latestAt : readLastLogAt(tx, at);
}

/** When the window's latest fact happened that is not after `limitAt`; -Infinity when there is none. */
function latestBy(limitAt: number, { sessions, pain }: ClientWindow): number {
  let latestAt = Number.NEGATIVE_INFINITY;
  const consider = (at: number) => {
    if (at <= limitAt && at > latestAt) latestAt = at;
  };
  for (const session of sessions) consider(session.startedAt);
  for (const report of pain) consider(report.reportedAt);
  return latestAt;
}

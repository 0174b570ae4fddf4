import "#server-only";
import { withOwnExercises } from "@/lib/domain/exercises/own-exercises";
import type { ClientFacts, History, SessionFact } from "@/lib/domain/facts";
import { LOOK_BACK } from "@/lib/domain/rules/look-back";
import { DAY_MS } from "@/lib/domain/time/elapsed";
import { type FactRow, parseSession, SESSION_FACT } from "./client-facts";
import { readEarlierPain } from "./earlier-pain";
import { readEarlierSessions, readStrengthSessions } from "./earlier-sessions";
import type { FactsWindow } from "./facts";
import type { ClientSql, Statement } from "./transaction";

const READ_EARLIER_RUNS: Statement = {
  name: "read-earlier-runs",
  text: `
select ${SESSION_FACT} as fact from training_session
where practice_id = $1 and client_id = $2 and kind = 'run'
  and started_at >= to_timestamp($3::float8 / 1000) and started_at < to_timestamp($4::float8 / 1000)`,
};

/**
 * Adds the older rows that a long episode, a return after a long break or a body mass index still needs at an instant
 * (rarely any), and to all of them what the practice's own exercises load.
 */
export async function completeWindow(
  tx: ClientSql,
  client: ClientFacts,
  window: FactsWindow,
  at: number,
): Promise<History> {
  const [earlierPain, runs] = await Promise.all([
    readEarlierPain(tx, window, at),
    readEarlierRuns(tx, client, window),
  ]);
  const pain = [...earlierPain, ...window.pain];
  const earlier = await readEarlierSessions(tx, window, pain, at);
  const sessions = [...newTo(earlier, runs), ...earlier, ...window.sessions];
  return withOwnExercises({ client, sessions, pain }, window.ownExercises);
}

/** Adds the older sessions that sets are compared with; the same object where there are none. */
export async function addStrength(
  tx: ClientSql,
  window: FactsWindow,
  history: History,
): Promise<History> {
  const added = newTo(history.sessions, await readStrengthSessions(tx, window));
  if (added.length === 0) return history;
  const sessions = [...added, ...history.sessions];
  return withOwnExercises({ ...history, sessions }, window.ownExercises);
}

/** Runs count for longer than other sessions, for clients who gave a body mass index. */
async function readEarlierRuns(
  tx: ClientSql,
  client: ClientFacts,
  window: FactsWindow,
): Promise<readonly SessionFact[]> {
  if (client.bodyMassIndex === undefined || window.previousStartedAt === undefined) return [];
  const rows = await tx.run<FactRow>(READ_EARLIER_RUNS, [
    tx.scope.practiceId,
    tx.scope.clientId,
    window.now - LOOK_BACK.runDays * DAY_MS,
    window.now - LOOK_BACK.sessionDays * DAY_MS,
  ]);
  return rows.map(parseSession);
}

function newTo(
  known: readonly SessionFact[],
  sessions: readonly SessionFact[],
): readonly SessionFact[] {
  const ids = new Set(known.map((session) => session.id));
  return sessions.filter((session) => !ids.has(session.id));
}

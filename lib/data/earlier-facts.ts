import "#server-only";
import type { ClientFacts, History, PainFact, SessionFact } from "@/lib/domain/facts";
import { withOwnExercises } from "@/lib/domain/load/own-exercises";
import { DAY_MS } from "@/lib/domain/load/time";
import { LOOK_BACK } from "@/lib/domain/rules/look-back";
import { type FactRow, parseSession, SESSION_FACT } from "./client-facts";
import { readEarlierPain } from "./earlier-pain";
import type { FactsWindow } from "./facts";
import type { ClientSql, Statement } from "./transaction";

/** A break matters while the session after it lies in the last 28 local days; one more covers every zone. */
const RETURN_DAYS = 29;
/** Two local days that lie 14 apart may hold sessions that are hardly more than 13 days apart. */
const LEAST_BREAK_DAYS = 12;

const READ_EARLIER_SESSIONS: Statement = {
  name: "read-earlier-sessions",
  text: `
select ${SESSION_FACT} as fact from training_session s
where practice_id = $1 and client_id = $2 and started_at < to_timestamp($3::float8 / 1000)
  and (
    started_at >= to_timestamp($4::float8 / 1000)
    or id = any($5::uuid[])
    or exists (select 1 from unnest($6::float8[]) as reported_at
         where s.started_at between to_timestamp(reported_at / 1000) - interval '72 hours'
                                and to_timestamp(reported_at / 1000))
  )
order by started_at, id`,
};

const READ_EARLIER_RUNS: Statement = {
  name: "read-earlier-runs",
  text: `
select ${SESSION_FACT} as fact from training_session
where practice_id = $1 and client_id = $2 and kind = 'run'
  and started_at >= to_timestamp($3::float8 / 1000) and started_at < to_timestamp($4::float8 / 1000)`,
};

/**
 * Adds the older rows that a long episode, a return after a long break or a body mass index still needs (rarely any),
 * and to all of them what the practice's own exercises load.
 */
export async function completeWindow(
  tx: ClientSql,
  client: ClientFacts,
  window: FactsWindow,
): Promise<History> {
  const [earlierPain, runs] = await Promise.all([
    readEarlierPain(tx, window),
    readEarlierRuns(tx, client, window),
  ]);
  const pain = [...earlierPain, ...window.pain];
  const earlier = await readEarlierSessions(tx, window, pain);
  const known = new Set(earlier.map((session) => session.id));
  const others = runs.filter((run) => !known.has(run.id));
  const sessions = [...others, ...earlier, ...window.sessions];
  return withOwnExercises({ client, sessions, pain }, window.ownExercises);
}

/** Runs count for longer than other sessions, for clients who gave a body mass index. */
async function readEarlierRuns(
  tx: ClientSql,
  client: ClientFacts,
  window: FactsWindow,
): Promise<SessionFact[]> {
  if (client.bodyMassIndex === undefined || window.previousStartedAt === undefined) return [];
  const rows = await tx.run<FactRow>(READ_EARLIER_RUNS, [
    tx.scope.practiceId,
    tx.scope.clientId,
    window.now - LOOK_BACK.runDays * DAY_MS,
    window.now - LOOK_BACK.sessionDays * DAY_MS,
  ]);
  return rows.map(parseSession);
}

async function readEarlierSessions(
  tx: ClientSql,
  window: FactsWindow,
  pain: readonly PainFact[],
): Promise<SessionFact[]> {
  if (window.previousStartedAt === undefined) return [];
  const windowStart = window.now - LOOK_BACK.sessionDays * DAY_MS;
  const known = new Set(window.sessions.map((session) => session.id));
  const named = pain.flatMap((r) => (r.sessionId && !known.has(r.sessionId) ? [r.sessionId] : []));
  const early = pain.filter((r) => r.reportedAt < windowStart + 3 * DAY_MS);
  const baselineFrom = breakBaselineFrom(window, window.previousStartedAt);
  if (baselineFrom >= windowStart && named.length === 0 && early.length === 0) return [];
  const rows = await tx.run<FactRow>(READ_EARLIER_SESSIONS, [
    tx.scope.practiceId,
    tx.scope.clientId,
    windowStart,
    Math.min(baselineFrom, windowStart),
    named,
    early.map((report) => report.reportedAt),
  ]);
  return rows.map(parseSession);
}

/** From where on the weeks before a break may be asked for; Infinity where nobody has come back from one lately. */
function breakBaselineFrom({ now, sessions }: FactsWindow, previousStartedAt: number): number {
  const starts = [previousStartedAt, ...sessions.map((session) => session.startedAt)];
  let from = Number.POSITIVE_INFINITY;
  for (const [index, after] of starts.entries()) {
    const before = starts[index - 1];
    if (before === undefined || after < now - RETURN_DAYS * DAY_MS) continue;
    if (after - before >= LEAST_BREAK_DAYS * DAY_MS) {
      from = Math.min(from, before - (LOOK_BACK.breakBaselineDays + 1) * DAY_MS);
    }
  }
  return from;
}

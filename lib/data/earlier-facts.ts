import "#server-only";
import type { ClientFacts, History, PainFact, SessionFact } from "@/lib/domain/facts";
import { withOwnExercises } from "@/lib/domain/load/own-exercises";
import { DAY_MS } from "@/lib/domain/load/time";
import { LOOK_BACK } from "@/lib/domain/rules/look-back";
import { type FactRow, parseSession, SESSION_FACT } from "./client-facts";
import { liveFirstsBefore, readEarlierPain } from "./earlier-pain";
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

const READ_LAST_LOG: Statement = {
  name: "read-last-log",
  text: `
select extract(epoch from greatest(
    (select max(started_at) from training_session
      where practice_id = $1 and client_id = $2 and started_at <= to_timestamp($3::float8 / 1000)),
    (select max(reported_at) from pain_report
      where practice_id = $1 and client_id = $2 and reported_at <= to_timestamp($3::float8 / 1000))
  ))::float8 * 1000 as "at"`,
};

/** When the newest log of any kind by an instant was, epoch milliseconds both; null when there is none. */
export async function readLastLogAt(tx: ClientSql, by: number): Promise<number | null> {
  const { practiceId, clientId } = tx.scope;
  const rows = await tx.run<{ at: number | null }>(READ_LAST_LOG, [practiceId, clientId, by]);
  return rows[0]?.at ?? null;
}

/**
 * Adds the older rows that a long episode, a return after a long break or a body mass index still needs (rarely any),
 * and to all of them what the practice's own exercises load. `sessionDays` is how far back the sessions go at least.
 */
export async function completeWindow(
  tx: ClientSql,
  client: ClientFacts,
  window: FactsWindow,
  sessionDays: number = LOOK_BACK.sessionDays,
): Promise<History> {
  const [earlierPain, runs] = await Promise.all([
    readEarlierPain(tx, window),
    readEarlierRuns(tx, client, window),
  ]);
  const pain = [...earlierPain, ...window.pain];
  const earlier = await readEarlierSessions(tx, window, pain, sessionDays);
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
  sessionDays: number,
): Promise<SessionFact[]> {
  if (window.previousStartedAt === undefined) return [];
  const windowStart = window.now - LOOK_BACK.sessionDays * DAY_MS;
  const named = pain.flatMap(({ sessionId }) =>
    sessionId && !window.sessions.some((session) => session.id === sessionId) ? [sessionId] : [],
  );
  const begun = liveFirstsBefore(windowStart + 3 * DAY_MS, pain, window.now);
  const baselineFrom = breakBaselineFrom(window, window.previousStartedAt);
  const from = Math.min(windowStart, baselineFrom, window.now - sessionDays * DAY_MS);
  if (from >= windowStart && named.length === 0 && begun.length === 0) return [];
  const rows = await tx.run<FactRow>(READ_EARLIER_SESSIONS, [
    tx.scope.practiceId,
    tx.scope.clientId,
    windowStart,
    from,
    named,
    begun.map((first) => first.reportedAt),
  ]);
  return rows.map(parseSession);
}

/** From where on the weeks before a break may be asked for; Infinity where nobody has come back from one lately. */
function breakBaselineFrom({ now, sessions }: FactsWindow, previousStartedAt: number): number {
  let from = Number.POSITIVE_INFINITY;
  for (let index = sessions.length - 1; index >= 0; index -= 1) {
    const after = sessions[index]?.startedAt ?? previousStartedAt;
    if (after < now - RETURN_DAYS * DAY_MS) break;
    const before = sessions[index - 1]?.startedAt ?? previousStartedAt;
    if (after - before >= LEAST_BREAK_DAYS * DAY_MS) {
      from = before - (LOOK_BACK.breakBaselineDays + 1) * DAY_MS;
    }
  }
  return from;
}

import "#server-only";
import type { OwnWeights } from "@/lib/domain/exercises/own-exercises";
import type { PainFact, SessionFact } from "@/lib/domain/facts";
import { type FactRow, parsePain, parseSession, SESSION_FACT } from "./client-facts";
import type { ClientSql, Statement } from "./transaction";

const READ_SESSIONS: Statement = {
  name: "read-window-sessions",
  text: `
select ${SESSION_FACT} as fact from training_session
where practice_id = $1 and client_id = $2
  and started_at >= to_timestamp($3::float8 / 1000)
order by started_at, id`,
};

const READ_PAIN: Statement = {
  name: "read-window-pain",
  text: `
select fact from pain_report
where practice_id = $1 and client_id = $2
  and reported_at >= to_timestamp($3::float8 / 1000)
order by reported_at, id`,
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

/** The rows inside the look-back at `now` (epoch milliseconds). */
export interface FactsWindow {
  readonly now: number;
  readonly sessions: readonly SessionFact[];
  readonly pain: readonly PainFact[];
  /** Start of the last session before the window, if there is one. */
  readonly previousStartedAt: number | undefined;
  /** What the practice's own exercises load. */
  readonly ownExercises: OwnWeights;
}

/** A client's facts since an instant (epoch milliseconds), oldest first, for pages and reports. */
export async function readFactsSince(
  tx: ClientSql,
  since: number,
): Promise<Pick<FactsWindow, "sessions" | "pain">> {
  const values = [tx.scope.practiceId, tx.scope.clientId, since];
  const [sessions, pain] = await Promise.all([
    tx.run<FactRow>(READ_SESSIONS, values),
    tx.run<FactRow>(READ_PAIN, values),
  ]);
  return {
    sessions: sessions.map(parseSession),
    pain: pain.map(parsePain),
  };
}

/** When the newest log of any kind by an instant was, epoch milliseconds both; null when there is none. */
export async function readLastLogAt(tx: ClientSql, by: number): Promise<number | null> {
  const { practiceId, clientId } = tx.scope;
  const rows = await tx.run<{ at: number | null }>(READ_LAST_LOG, [practiceId, clientId, by]);
  return rows[0]?.at ?? null;
}

import "#server-only";
import type { PainFact, SessionFact } from "@/lib/domain/facts";
import { LOOK_BACK } from "@/lib/domain/rules/look-back";
import { DAY_MS } from "@/lib/domain/time/elapsed";
import { type FactRow, parseSession, SESSION_FACT } from "./client-facts";
import { liveFirstsBefore } from "./earlier-pain";
import type { FactsWindow } from "./facts";
import type { ClientSql, Statement } from "./transaction";

/** A break matters while the session after it lies in the last 28 local days; one more covers every zone. */
const RETURN_DAYS = 29;
/** Two local days that lie 14 apart may hold sessions that are hardly more than 13 days apart. */
const LEAST_BREAK_DAYS = 12;

// Each part reads by an index; in one condition, or without `offset 0`, which keeps the planner from joining the last
// part the other way round, they would read the client's whole history.
const READ_EARLIER_SESSIONS: Statement = {
  name: "read-earlier-sessions",
  text: `
select ${SESSION_FACT} as fact from training_session
where practice_id = $1 and client_id = $2
  and started_at >= to_timestamp($4::float8 / 1000) and started_at < to_timestamp($3::float8 / 1000)
union
select ${SESSION_FACT} from training_session
where practice_id = $1 and client_id = $2 and id = any($5::uuid[]) and started_at < to_timestamp($3::float8 / 1000)
union
select before.fact from unnest($6::float8[]) as reported_at, lateral (
  select ${SESSION_FACT} as fact from training_session
  where practice_id = $1 and client_id = $2 and started_at < to_timestamp($3::float8 / 1000)
    and started_at between to_timestamp(reported_at / 1000) - interval '72 hours' and to_timestamp(reported_at / 1000)
  offset 0) as before`,
};

/** Which sessions from before the window are wanted: those since an instant, those named, those before a report. */
interface Wanted {
  readonly from: number;
  readonly ids?: readonly string[];
  readonly reportedAt?: readonly number[];
}

/** Sessions before the window that a long episode or a return after a long break still needs; rarely any. */
export async function readEarlierSessions(
  tx: ClientSql,
  window: FactsWindow,
  pain: readonly PainFact[],
  at: number,
): Promise<readonly SessionFact[]> {
  if (window.previousStartedAt === undefined) return [];
  const windowStart = startOf(window);
  const ids = pain.flatMap(({ sessionId }) =>
    sessionId && !window.sessions.some((session) => session.id === sessionId) ? [sessionId] : [],
  );
  const begun = liveFirstsBefore(windowStart + 3 * DAY_MS, pain, at);
  const from = Math.min(windowStart, breakBaselineFrom(window, window.previousStartedAt));
  if (from === windowStart && ids.length === 0 && begun.length === 0) return [];
  return readWanted(tx, window, { from, ids, reportedAt: begun.map((first) => first.reportedAt) });
}

/** Sessions before the window that a set of the last days is compared with. */
export async function readStrengthSessions(
  tx: ClientSql,
  window: FactsWindow,
): Promise<readonly SessionFact[]> {
  const from = window.now - LOOK_BACK.strengthDays * DAY_MS;
  const hasAny = window.previousStartedAt !== undefined && window.previousStartedAt >= from;
  return hasAny ? readWanted(tx, window, { from }) : [];
}

async function readWanted(
  tx: ClientSql,
  window: FactsWindow,
  { from, ids = [], reportedAt = [] }: Wanted,
): Promise<readonly SessionFact[]> {
  const { practiceId, clientId } = tx.scope;
  const values = [practiceId, clientId, startOf(window), from, ids, reportedAt];
  const rows = await tx.run<FactRow>(READ_EARLIER_SESSIONS, values);
  return rows.map(parseSession);
}

function startOf({ now }: FactsWindow): number {
  return now - LOOK_BACK.sessionDays * DAY_MS;
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

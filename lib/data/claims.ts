import "#server-only";
import { ask } from "./connect";
import type { Sql, Statement } from "./transaction";

// `statement_timestamp()` and not `clock_timestamp()`: an index can be searched for what does not move.
const DUE_BY = "coalesce(to_timestamp($1::float8 / 1000), statement_timestamp())";

const FIND_DUE_PRACTICE: Statement = {
  name: "find-due-practice",
  text: `
select practice_id as "practiceId" from client_clock
where next_evaluation_at <= ${DUE_BY} and practice_id <> all ($2::uuid[])
order by next_evaluation_at limit 1`,
};

const CLAIM_DUE: Statement = {
  name: "claim-due-clients",
  text: `
select client_id as "clientId", extract(epoch from next_evaluation_at)::float8 * 1000 as "dueAt",
  coalesce($1::float8, extract(epoch from date_trunc('milliseconds', clock_timestamp()))::float8 * 1000) as "now"
from client_clock
where practice_id = $2 and next_evaluation_at <= ${DUE_BY}
order by next_evaluation_at limit $3 for update skip locked`,
};

const POSTPONE: Statement = {
  name: "postpone-evaluation",
  text: `
update client_clock set failures = failures + 1, next_evaluation_at = ${DUE_BY}
  + make_interval(mins => case failures when 0 then 1 when 1 then 5 else 30 end)
where practice_id = $2 and client_id = $3 and next_evaluation_at <= ${DUE_BY}`,
};

/** A client whose clock row this transaction holds, so that nobody else evaluates it meanwhile. */
export interface Claim {
  readonly clientId: string;
  /** Since when something may have changed, epoch milliseconds. */
  readonly dueAt: number;
  /** The database's instant at which it was claimed, epoch milliseconds. */
  readonly now: number;
}

/**
 * The practice of the client who has waited longest; undefined when nobody is due. Only the worker's role sees across
 * practices. `now` stands in for the database's clock in tests; `besides` are practices in which everybody who is due
 * was found to be held by other workers.
 */
export async function findDuePractice(
  now: number | null,
  besides: readonly string[] = [],
): Promise<string | undefined> {
  const values = [now, besides];
  const [found] = await ask<{ practiceId: string }>({ ...FIND_DUE_PRACTICE, values });
  return found?.practiceId;
}

/**
 * Claims clients of one practice whose time has come, those who have waited longest first. A claim lasts until the
 * transaction ends, and dies with its connection.
 */
export async function claimDue(
  tx: Sql,
  practiceId: string,
  limit: number,
  now: number | null,
): Promise<readonly Claim[]> {
  return tx.run<Claim & { now: number }>(CLAIM_DUE, [now, practiceId, limit]);
}

/** Moves a client whose evaluation failed back by 1, 5, then 30 minutes, so that nobody behind waits for it. */
export function postponeEvaluation(
  tx: Sql,
  practiceId: string,
  clientId: string,
  now: number | null,
): void {
  tx.send(POSTPONE, [now, practiceId, clientId]);
}

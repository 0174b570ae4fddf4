import "#server-only";
import { runAlone } from "./connect";
import { db, prepare } from "./query";
import { anyOf, clockMs, epochMs, instant, instantOrNow } from "./sql";
import type { Transaction } from "./transaction";

/** `now` (epoch milliseconds) stands in for the database's clock in tests; otherwise null. */

const nextPractice = prepare((given: { now: number | null; besides: readonly string[] }) =>
  db
    .selectFrom("client_clock")
    .select("practice_id as practiceId")
    .where("next_evaluation_at", "<=", instantOrNow(given.now))
    .where((eb) => eb.not(eb("practice_id", "=", anyOf(given.besides))))
    .orderBy("next_evaluation_at")
    .limit(1),
);

const claim = prepare((given: { practiceId: string; now: number | null; limit: number }) =>
  db
    .selectFrom("client_clock")
    .select((eb) => [
      "client_id as clientId",
      // Never null here: nothing else is due.
      epochMs(eb.ref("next_evaluation_at").$notNull()).as("dueAt"),
      "failures",
      eb.fn.coalesce(epochMs(instant(given.now)), clockMs).as("now"),
    ])
    .where("practice_id", "=", given.practiceId)
    .where("next_evaluation_at", "<=", instantOrNow(given.now))
    .orderBy("next_evaluation_at")
    .limit(given.limit)
    .forUpdate()
    .skipLocked(),
);

const postpone = prepare(
  (given: {
    practiceId: string;
    clientId: string;
    failures: number;
    dueAt: number;
    nextAt: number;
  }) =>
    db
      .updateTable("client_clock")
      .set({ failures: given.failures, next_evaluation_at: instant(given.nextAt) })
      .where("practice_id", "=", given.practiceId)
      .where("client_id", "=", given.clientId)
      .where("next_evaluation_at", "=", instant(given.dueAt)),
);

/** A client whose clock row this transaction holds, so that nobody else evaluates it meanwhile. */
export interface Claim {
  readonly clientId: string;
  /** Since when something may have changed, epoch milliseconds. */
  readonly dueAt: number;
  /** How many evaluations in a row have failed. */
  readonly failures: number;
  /** The database's instant at which it was claimed, epoch milliseconds. */
  readonly now: number;
}

/**
 * The practice of the client who has waited longest; undefined when nobody is due. Only the worker's role sees across
 * practices. `besides` are practices in which everybody who is due was found to be held by other workers.
 */
export async function findDuePractice(
  now: number | null,
  besides: readonly string[] = [],
): Promise<string | undefined> {
  const [found] = await runAlone(nextPractice({ now, besides }));
  return found?.practiceId;
}

/**
 * Claims clients of one practice whose time has come, those who have waited longest first. A claim lasts until the
 * transaction or its connection ends.
 */
export async function claimDue(
  tx: Transaction,
  practiceId: string,
  limit: number,
  now: number | null,
): Promise<readonly Claim[]> {
  return tx.run(claim({ practiceId, now, limit }));
}

/** Moves a client whose evaluation failed back to `nextAt`, unless somebody has evaluated them since. */
export function postponeEvaluation(
  tx: Transaction,
  practiceId: string,
  { clientId, failures, dueAt }: Claim,
  nextAt: number,
): void {
  tx.send(postpone({ practiceId, clientId, failures: failures + 1, dueAt, nextAt }));
}

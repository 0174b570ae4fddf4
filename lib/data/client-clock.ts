import "#server-only";
import { toDate } from "./instants";
import { db, prepare } from "./query";
import { type NewRow, upsertRows } from "./rows";
import { anyOf, epochMs, setLockWait } from "./sql";
import type { AnyTransaction } from "./transaction";

const lock = prepare((given: { practiceId: string; clientIds: readonly string[] }) =>
  db
    .selectFrom("client_clock")
    .select((eb) => ["client_id as clientId", epochMs(eb.ref("evaluated_at")).as("evaluatedAt")])
    .where("practice_id", "=", given.practiceId)
    .where("client_id", "=", anyOf(given.clientIds))
    .orderBy("client_id")
    .forUpdate(),
);

/**
 * Takes the clients' write locks until the transaction ends, always in the order of their ids, so that two evaluations of
 * one client never run beside each other and two writers never wait for each other. Answers when each was last evaluated,
 * in epoch milliseconds; somebody who is no client of this practice is left out. With `waitMs` the transaction fails,
 * from here to its end, rather than wait longer for a lock of somebody else's.
 */
export async function lockClients(
  tx: AnyTransaction,
  clientIds: readonly string[],
  waitMs?: number,
): Promise<ReadonlyMap<string, number | null>> {
  if (waitMs !== undefined) tx.send(setLockWait({ milliseconds: String(waitMs) }));
  const rows = await tx.run(lock({ practiceId: tx.scope.practiceId, clientIds }));
  return new Map(rows.map(({ clientId, evaluatedAt }) => [clientId, evaluatedAt]));
}

const CLOCK_COLUMNS = [
  "practice_id",
  "client_id",
  "evaluated_at",
  "next_evaluation_at",
  "failures",
] as const;

const setClocks = prepare(
  (given: { rows: readonly NewRow<"client_clock", (typeof CLOCK_COLUMNS)[number]>[] }) =>
    upsertRows("client_clock", ["practice_id", "client_id"], CLOCK_COLUMNS, given.rows),
);

/** When a client was evaluated and must be again, if nothing is logged before; epoch milliseconds. */
export interface ClockSetting {
  readonly clientId: string;
  readonly evaluatedAt: number;
  readonly nextEvaluationAt: number | null;
}

/** Winds the clocks of clients who are locked; whatever failed before is forgotten. */
export function saveClocks(tx: AnyTransaction, settings: readonly ClockSetting[]): void {
  const rows = settings.map(({ clientId, evaluatedAt, nextEvaluationAt }) => ({
    practice_id: tx.scope.practiceId,
    client_id: clientId,
    evaluated_at: new Date(evaluatedAt),
    next_evaluation_at: toDate(nextEvaluationAt),
    failures: 0,
  }));
  tx.send(setClocks({ rows }));
}

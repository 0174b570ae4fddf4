import "#server-only";
import type { ClientFacts } from "@/lib/domain/facts";
import { toDate } from "./instants";
import { readProfiles } from "./profiles";
import { db, prepare } from "./query";
import { type NewRow, upsertRows } from "./rows";
import { anyOf, epochMs, lockClientsByPrisma, readClockByPrisma, setLockWait } from "./sql";
import type { AnyTransaction, PracticePrisma } from "./transaction";

const lock = prepare((given: { practiceId: string; clientIds: readonly string[] }) =>
  db
    .selectFrom("client_clock")
    .select((eb) => ["client_id as clientId", epochMs(eb.ref("evaluated_at")).as("evaluatedAt")])
    .where("practice_id", "=", given.practiceId)
    .where("client_id", "=", anyOf(given.clientIds))
    .orderBy("client_id")
    .forUpdate(),
);

/** A client whose write lock the transaction holds. */
export interface LockedClient {
  readonly clientId: string;
  /** When they were last evaluated, epoch milliseconds; null: never. */
  readonly evaluatedAt: number | null;
  readonly facts: ClientFacts;
}

/**
 * Takes the clients' write locks until the transaction ends, always in the order of their ids, so that two
 * evaluations of one client never run beside each other and two writers never wait for each other. Ids that are no
 * client of this practice are left out. With `waitMs` the transaction fails, from here to its end, rather than
 * wait longer for a lock.
 */
export async function lockClients(
  tx: AnyTransaction,
  clientIds: readonly string[],
  waitMs?: number,
): Promise<ReadonlyMap<string, LockedClient>> {
  if (waitMs !== undefined) tx.send(setLockWait({ milliseconds: String(waitMs) }));
  const [rows, profiles] = await Promise.all([
    tx.run(lock({ practiceId: tx.scope.practiceId, clientIds })),
    // Sent after the lock, so that it reads what the writer before has committed.
    readProfiles(tx, clientIds),
  ]);
  const locked = rows.flatMap(({ clientId, evaluatedAt }): LockedClient[] => {
    const facts = profiles.get(clientId);
    return facts ? [{ clientId, evaluatedAt, facts }] : [];
  });
  return new Map(locked.map((client) => [client.clientId, client]));
}

const CLOCK_COLUMNS = [
  "practice_id",
  "client_id",
  "evaluated_at",
  "next_evaluation_at",
  "failures",
  "rules_version",
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
  /** Version of the rules that evaluated them. */
  readonly rulesVersion: string;
}

/** Stores when locked clients were evaluated and are next, and resets their count of failures. */
export function saveClocks(tx: AnyTransaction, settings: readonly ClockSetting[]): void {
  const rows = settings.map(({ clientId, evaluatedAt, nextEvaluationAt, rulesVersion }) => ({
    practice_id: tx.scope.practiceId,
    client_id: clientId,
    evaluated_at: new Date(evaluatedAt),
    next_evaluation_at: toDate(nextEvaluationAt),
    failures: 0,
    rules_version: rulesVersion,
  }));
  tx.send(setClocks({ rows }));
}

/** The next sweep evaluates every client of the practice again. Waits for evaluations that are under way. */
export async function makeClientsDue({ scope, prisma }: PracticePrisma): Promise<void> {
  const { practiceId } = scope;
  await lockClientsByPrisma(prisma, practiceId);
  const now = new Date(await readClockByPrisma(prisma));
  await prisma.clientClock.updateMany({
    where: { practiceId, OR: [{ nextEvaluationAt: null }, { nextEvaluationAt: { gt: now } }] },
    data: { nextEvaluationAt: now },
  });
}

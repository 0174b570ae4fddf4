import "#server-only";
import type { Flag } from "@/lib/domain/flags/flag";
import type { KnownNotice } from "@/lib/domain/notices/missing-notices";
import { runAlone } from "./connect";
import { db, prepare } from "./query";
import { acrossPractices, anyOf, clockMs, epochMs, tryLock } from "./sql";
import type { PracticeTransaction } from "./transaction";

const openFlags = prepare((given: { practiceId: string }) =>
  db
    .selectFrom("flag")
    .select(["client_id as clientId", "id", "record"])
    .where("practice_id", "=", given.practiceId)
    .where("status", "=", "open")
    .where("severity", "in", ["urgent", "act"])
    .orderBy("client_id")
    .orderBy("id"),
);

const noticesOf = prepare(
  (given: { practiceId: string; userIds: readonly string[]; flagIds: readonly string[] }) =>
    db
      .selectFrom("notice")
      .select((eb) => [
        "user_id as userId",
        "audience",
        "subject_id as subjectId",
        "kind",
        epochMs(eb.ref("due_at")).as("dueAt"),
      ])
      .where("practice_id", "=", given.practiceId)
      .where("user_id", "=", anyOf(given.userIds))
      .where("subject_id", "=", anyOf(given.flagIds)),
);

const clock = prepare(() => db.selectNoFrom(clockMs.as("now")));

/** The practices with a flag that somebody may have to be notified of. Only the worker's role may ask. */
export async function findPracticesWithPressingFlags(): Promise<readonly string[]> {
  const rows = await runAlone(acrossPractices.withPressingFlags({}));
  return rows.map(({ practiceId }) => practiceId);
}

export interface PressingFlags {
  /** The database's instant, epoch milliseconds. */
  readonly now: number;
  readonly byClient: ReadonlyMap<string, readonly Flag[]>;
}

/** The practice's open urgent and act flags; null while another worker does the same search. */
export async function readPressingFlags(tx: PracticeTransaction): Promise<PressingFlags | null> {
  const { practiceId } = tx.scope;
  const [[lock], rows, [at]] = await Promise.all([
    tx.run(tryLock({ name: `missing notices ${practiceId}` })),
    tx.run(openFlags({ practiceId })),
    tx.run(clock({})),
  ]);
  if (!lock?.isLocked || !at) return null;
  const byClient = new Map<string, Flag[]>();
  for (const { clientId, id, record } of rows) {
    byClient.set(clientId, [...(byClient.get(clientId) ?? []), { ...record, id }]);
  }
  return { now: at.now, byClient };
}

/** All notices of these flags that were ever stored for these people. */
export async function readLeftNotices(
  tx: PracticeTransaction,
  userIds: readonly string[],
  flagIds: readonly string[],
): Promise<readonly KnownNotice[]> {
  return tx.run(noticesOf({ practiceId: tx.scope.practiceId, userIds, flagIds }));
}

import "#server-only";
import { enqueue, enqueueByPrisma } from "./sql";
import type { PrismaTransaction, Transaction } from "./transaction";

export interface NewJob {
  readonly task: string;
  readonly payload: Readonly<Record<string, string>>;
  /** Epoch milliseconds; at once where absent. */
  readonly runAt?: number | undefined;
  /** Of jobs with one key only one waits. */
  readonly key?: string | undefined;
  /**
   * What a second job with the key does to the one that waits: `replace` moves it to the new instant,
   * `preserve_run_at` leaves its instant.
   */
  readonly keyMode?: "replace" | "preserve_run_at" | undefined;
  /** Runs before all other due jobs of its kind. */
  readonly isUrgent?: boolean | undefined;
}

/** Adds a job in the transaction: it exists once that commits, and only then. */
export function enqueueJob(tx: Transaction, job: NewJob): void {
  tx.send(enqueue(argumentsOf(job)));
}

/** The same beside what Prisma writes. */
export async function enqueueJobByPrisma(
  { prisma }: Pick<PrismaTransaction<never>, "prisma">,
  job: NewJob,
): Promise<void> {
  await enqueueByPrisma(prisma, argumentsOf(job));
}

function argumentsOf({ task, payload, runAt, key, keyMode, isUrgent }: NewJob) {
  return {
    task,
    payload: JSON.stringify(payload),
    runAt: runAt ?? null,
    key: key ?? null,
    keyMode: keyMode ?? "replace",
    isUrgent: isUrgent ?? false,
  };
}

import "#server-only";
import { enqueueJob, enqueueJobByPrisma, type NewJob } from "@/lib/data/jobs";
import type { PracticePrisma, Transaction } from "@/lib/data/transaction";
import type { JobName, JobPayload } from "@/lib/schemas/jobs";

type When = Pick<NewJob, "runAt" | "key" | "keyMode" | "isUrgent">;

/**
 * Adds a job in the caller's transaction: the worker runs it after the commit, and never without one. A job may
 * run more than once, so its handler first claims the row that its ids name.
 */
export function enqueue<Name extends JobName>(
  tx: Transaction,
  task: Name,
  payload: JobPayload<Name> & NewJob["payload"],
  when: When = {},
): void {
  enqueueJob(tx, { task, payload, ...when });
}

/** The same beside what Prisma writes. */
export async function enqueueByPrisma<Name extends JobName>(
  tx: PracticePrisma,
  task: Name,
  payload: JobPayload<Name> & NewJob["payload"],
  when: When = {},
): Promise<void> {
  await enqueueJobByPrisma(tx, { task, payload, ...when });
}

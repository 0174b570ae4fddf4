import "#server-only";
import { enqueueJob, enqueueJobByPrisma, type NewJob } from "@/lib/data/jobs";
import type { PracticePrisma, Transaction } from "@/lib/data/transaction";
import type { JobName, JobPayload } from "@/lib/schemas/jobs";

type When = Pick<NewJob, "runAt" | "key" | "keyMode" | "isUrgent">;

/**
 * Leaves a job in the deciding transaction: the worker runs it once that has committed, and never if it has not.
 * At least once, that is: a handler claims the row that its ids name.
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

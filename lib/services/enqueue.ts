import "#server-only";
import { enqueueJob, type NewJob } from "@/lib/data/jobs";
import type { Sql } from "@/lib/data/transaction";
import type { JobName, JobPayload } from "@/lib/schemas/jobs";

/**
 * Leaves a job in the deciding transaction: the worker runs it once that has committed, and never if it has not.
 * At least once, that is: a handler claims the row that its ids name.
 */
export function enqueue<Name extends JobName>(
  tx: Sql,
  task: Name,
  payload: JobPayload<Name> & NewJob["payload"],
  when: Pick<NewJob, "runAt" | "key" | "keyMode" | "isUrgent"> = {},
): void {
  enqueueJob(tx, { task, payload, ...when });
}

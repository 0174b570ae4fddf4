import "#server-only";
import type { Sql, Statement } from "./transaction";

const ENQUEUE_JOB: Statement = {
  name: "enqueue-job",
  text: "select enqueue_job($1, $2, to_timestamp($3::float8 / 1000), $4, $5, $6)",
};

export interface NewJob {
  readonly task: string;
  readonly payload: Readonly<Record<string, string>>;
  /** Epoch milliseconds; at once where absent. */
  readonly runAt?: number | undefined;
  /** Of jobs with one key only one waits. */
  readonly key?: string | undefined;
  /**
   * What a second job with the key does to the one that waits: `replace` puts it off to the new instant,
   * `preserve_run_at` leaves its instant.
   */
  readonly keyMode?: "replace" | "preserve_run_at" | undefined;
  /** Goes before all others of its kind that are due. */
  readonly isUrgent?: boolean | undefined;
}

/** Leaves a job in the transaction: it is there when that commits, and only then. */
export function enqueueJob(tx: Sql, job: NewJob): void {
  tx.send(ENQUEUE_JOB, [
    job.task,
    JSON.stringify(job.payload),
    job.runAt ?? null,
    job.key ?? null,
    job.keyMode ?? "replace",
    job.isUrgent ?? false,
  ]);
}

import { Logger, runTaskList } from "graphile-worker";
import { logEvent } from "@/lib/log";
import { openJobPool } from "@/lib/services/job-queue";
import type { JobTask } from "./task";

/** For each kind of job, so that waiting for a mail server delays neither composing nor pushes. */
const CONCURRENT_JOBS = 2;
/** How often due jobs are looked for; the database announces new ones that are due at once. */
const POLL_INTERVAL_MS = 2_000;
/** After the first, handlers are asked to stop; after the second they are left behind, and their jobs run again. */
const ABORT_AFTER_MS = 3_000;
const LEAVE_AFTER_MS = 8_000;

export interface JobRunner {
  /** The names under which the runner locks its jobs, one for each kind. */
  readonly workerIds: readonly string[];
  /** A part of it has stopped by itself, as after a long outage. */
  hasEnded(): boolean;
  stop(): Promise<void>;
}

/**
 * Runs jobs of the queue until it is stopped, each kind in slots of its own. Without graphile-worker's cron, which
 * follows this machine's clock: what is due by time is read from the database every minute.
 */
export function startJobRunner(tasks: Readonly<Record<string, JobTask>>): JobRunner {
  const kinds = Object.entries(tasks);
  const pool = openJobPool(kinds.length);
  const runs = kinds.map(([name, handle]) => runKind(name, handle, pool));
  return {
    workerIds: runs.map(({ id }) => id),
    hasEnded: () => runs.some((run) => run.hasEnded()),
    async stop() {
      await Promise.all(runs.map((run) => run.stop()));
      await pool.end();
    },
  };
}

function runKind(name: string, handle: JobTask, pool: ReturnType<typeof openJobPool>) {
  const workers = runTaskList(
    {
      concurrency: CONCURRENT_JOBS,
      pollInterval: POLL_INTERVAL_MS,
      noHandleSignals: true,
      gracefulShutdownAbortTimeout: ABORT_AFTER_MS,
      logger: new Logger(() => logFault),
    },
    { [name]: (payload, { abortSignal }) => handle(payload, abortSignal) },
    pool,
  );
  let hasEnded = false;
  const ended = workers.promise
    .catch(() => {})
    .then(() => {
      hasEnded = true;
    });
  return {
    id: workers.id,
    hasEnded: () => hasEnded,
    async stop() {
      if (hasEnded) return;
      const timer = setTimeout(() => void workers.forcefulShutdown("stopping"), LEAVE_AFTER_MS);
      await Promise.resolve(workers.gracefulShutdown("stopping")).catch(() => {});
      await ended;
      clearTimeout(timer);
    },
  };
}

// `task` has removed what a job's error may quote; everything else concerns the runner and its database alone.
function logFault(level: string, message: string): void {
  if (level === "error") logEvent("error", "job-fault", { what: message.split("\n", 1)[0] ?? "" });
}

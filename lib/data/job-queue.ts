import "#server-only";
import { Client, Pool } from "pg";
import { runAlone, url } from "./connect";
import { jobQueue, presence } from "./sql";

/** Connections that take and finish jobs, beside those that listen, one for each kind of job. */
const JOB_POOL_SPARE = 3;

/**
 * Connections for the job runners. Each runner listens on one of them, which a pipelined connection does not
 * support.
 */
export function openJobPool(runners: number): Pool {
  const jobPool = new Pool({ connectionString: url, max: runners + JOB_POOL_SPARE });
  jobPool.on("error", () => {});
  jobPool.on("connect", (client) => client.on("error", () => {}));
  return jobPool;
}

/** Whether the queue is there and open to the role that we are. */
export async function canRunJobs(): Promise<boolean> {
  const [role] = await runAlone(jobQueue.canRun({}));
  return role?.can ?? false;
}

export interface Presence {
  /** Keeps the connection open; to be repeated every minute. */
  show(): Promise<void>;
  end(): Promise<void>;
}

/**
 * Holds an advisory lock for each name of the worker while it runs. The locks end with the connection if the
 * process is killed, and after the server's idle limit if the process is stopped.
 */
export function openPresence(workerIds: readonly string[]): Presence {
  let client: Client | undefined;
  return {
    async show() {
      if (client) return void (await client.query(presence.show));
      const next = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
      next.on("error", () => {});
      next.on("end", () => {
        if (client === next) client = undefined;
      });
      try {
        await next.connect();
        await next.query(presence.setPatience);
        await next.query(presence.lock, [workerIds]);
      } catch (cause) {
        await next.end().catch(() => {});
        throw cause;
      }
      client = next;
    },
    async end() {
      await client?.end();
    },
  };
}

/**
 * Unlocks the jobs of workers that no longer run, which would otherwise stay locked for hours. Returns how many
 * such workers there were. A job's first seconds do not count: its worker may have only just started and not hold
 * its lock yet.
 */
export async function freeAbandonedJobs(ownWorkerIds: readonly string[]): Promise<number> {
  const [gone] = await runAlone(jobQueue.freeAbandoned({ ownWorkerIds }));
  return gone?.workers ?? 0;
}

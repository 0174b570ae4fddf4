import "#server-only";
import { Client, Pool } from "pg";
import { ask, url } from "./connect";

/** Of the two-number advisory locks: those under which a running worker is known to be alive. */
const PRESENCE_LOCK_CLASS = 72_001;
/** A worker says that it is alive every minute; the server ends the session of one that has not for two and a half. */
const PRESENCE_TIMEOUT = "150s";
/** Beside those that listen, one for each kind of job; they take and settle jobs. */
const JOB_POOL_SPARE = 3;

const FREE_ABANDONED_JOBS = `
with taken as (
  select locked_by from graphile_worker._private_jobs
  where locked_at < clock_timestamp() - interval '30 seconds' and locked_by <> all ($1)
  union
  select locked_by from graphile_worker._private_job_queues
  where locked_at < clock_timestamp() - interval '30 seconds' and locked_by <> all ($1)
), gone as (
  select locked_by from taken where pg_try_advisory_xact_lock($2, hashtext(locked_by))
)
select count(*)::int as workers, graphile_worker.force_unlock_workers(array_agg(locked_by)) from gone`;

const CAN_RUN_JOBS = `
select coalesce(has_table_privilege(to_regclass('graphile_worker._private_jobs'), 'select, update, delete'), false) as can`;

/** Connections for runners of jobs, each of which listens on one of them and cannot do with pipelined ones. */
export function openJobPool(runners: number): Pool {
  const jobPool = new Pool({ connectionString: url, max: runners + JOB_POOL_SPARE });
  jobPool.on("error", () => {});
  jobPool.on("connect", (client) => client.on("error", () => {}));
  return jobPool;
}

/** Whether the queue is there and open to the role that we are. */
export async function canRunJobs(): Promise<boolean> {
  const [role] = await ask<{ can: boolean }>({ text: CAN_RUN_JOBS });
  return role?.can ?? false;
}

export interface Presence {
  /** Says that the worker is alive; to be repeated every minute. */
  show(): Promise<void>;
  end(): Promise<void>;
}

/**
 * Holds an advisory lock for each name of the worker for as long as it lives: they go with the connection if the
 * process is killed, and with the server's patience if the process is stopped.
 */
export function openPresence(workerIds: readonly string[]): Presence {
  let client: Client | undefined;
  return {
    async show() {
      if (client) return void (await client.query("select 1"));
      const next = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
      next.on("error", () => {});
      next.on("end", () => {
        if (client === next) client = undefined;
      });
      try {
        await next.connect();
        await next.query(`set idle_session_timeout = '${PRESENCE_TIMEOUT}'`);
        await next.query(
          "select pg_advisory_lock($1, hashtext(name)) from unnest($2::text[]) name",
          [PRESENCE_LOCK_CLASS, workerIds],
        );
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
 * Gives back the jobs that workers took who are no longer alive, so that they are not locked for hours.
 * Answers how many such workers there were. The first seconds of a job are nobody's business: its worker may only
 * just have started and not hold its lock yet.
 */
export async function freeAbandonedJobs(ownWorkerIds: readonly string[]): Promise<number> {
  const values = [ownWorkerIds, PRESENCE_LOCK_CLASS];
  const [gone] = await ask<{ workers: number }>({ text: FREE_ABANDONED_JOBS, values });
  return gone?.workers ?? 0;
}

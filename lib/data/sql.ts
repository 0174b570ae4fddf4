import "#server-only";
import { type Expression, type Insertable, type Selectable, sql } from "kysely";
import type { DB } from "@/generated/kysely/tables";
import type { Prisma } from "@/generated/prisma/client";
import { db, encoded, prepare } from "./query";

/**
 * All SQL text of the TypeScript code: what neither Kysely nor Prisma can express. It decides nothing clinical.
 */

type Table = keyof DB & string;

/**
 * The first statement of every transaction. Plans are made once for all values: every hot statement reads by an index
 * whatever it is given, and making a plan costs more than reading.
 */
export const setPractice = prepare(({ practiceId }: { practiceId: string }) =>
  db.selectNoFrom([
    sql`set_config('app.practice', ${practiceId}, true)`.as("practice"),
    sql`set_config('plan_cache_mode', 'force_generic_plan', true)`.as("plans"),
  ]),
);

/** From here on the transaction fails rather than wait longer for a lock that another one holds. */
export const setLockWait = prepare(({ milliseconds }: { milliseconds: string }) =>
  db.selectNoFrom(sql`set_config('lock_timeout', ${milliseconds}, true)`.as("wait")),
);

export function setPracticeOfPrisma(prisma: Prisma.TransactionClient, practiceId: string) {
  return prisma.$queryRaw`select set_config('app.practice', ${practiceId}, true)`;
}

/** Lets the transaction read the accounts that have exactly this address, in any practice. */
export function setSignInEmailOfPrisma(prisma: Prisma.TransactionClient, email: string) {
  return prisma.$queryRaw`select set_config('app.sign_in_email', ${email}, true)`;
}

/** The database's clock, in epoch milliseconds: the authority for what is due. */
export const clockMs = sql<number>`(extract(epoch from date_trunc('milliseconds', clock_timestamp())) * 1000)::float8`;

/** An instant as it leaves the database, in epoch milliseconds. */
export function epochMs<Instant extends Date | null>(at: Expression<Instant>) {
  return sql<
    null extends Instant ? number | null : number
  >`(extract(epoch from ${at}) * 1000)::float8`;
}

/** A given instant (epoch milliseconds) as the database has it. */
export function instant<Ms extends number | null>(ms: Ms) {
  return sql<
    null extends Ms ? Date | null : Date
  >`${encoded<number | null>(ms, toDate)}::timestamptz`;
}

/** The same where it may be null: then it is the start of the statement, by the database's clock. */
export function instantOrNow(ms: number | null) {
  return sql<Date>`coalesce(${encoded<number | null>(ms, toDate)}::timestamptz, statement_timestamp())`;
}

function toDate(ms: number | null): Date | null {
  return ms === null ? null : new Date(ms);
}

/** One of the given values. */
export function anyOf<Value>(values: readonly Value[]) {
  return sql<Value>`any(${values})`;
}

/**
 * Rows of a table, given as one JSON value, so that the text of a statement does not depend on how many there are.
 */
export function rowsOf<Name extends Table>(
  table: Name,
  rows: readonly Partial<Insertable<DB[Name]>>[],
) {
  return sql<
    Selectable<DB[Name]>
  >`json_populate_recordset(null::${sql.table(table)}, ${encoded(rows, JSON.stringify)})`;
}

export function hexOf(bytes: Expression<Buffer>) {
  return sql<string>`encode(${bytes}, 'hex')`;
}

/** The only way into the job queue; see prisma/sql. */
export const enqueue = prepare((given: JobArguments) =>
  db.selectNoFrom(
    sql`enqueue_job(${given.task}, ${given.payload}, ${instant(given.runAt)}, ${given.key}, ${given.keyMode}, ${given.isUrgent})`.as(
      "job",
    ),
  ),
);

export function enqueueByPrisma(prisma: Prisma.TransactionClient, job: JobArguments) {
  const { task, payload, key, keyMode, isUrgent } = job;
  const runAt = toDate(job.runAt);
  return prisma.$executeRaw`select enqueue_job(${task}, ${payload}::jsonb, ${runAt}, ${key}, ${keyMode}, ${isUrgent})`;
}

interface JobArguments {
  readonly task: string;
  readonly payload: string;
  readonly runAt: number | null;
  readonly key: string | null;
  readonly keyMode: string;
  readonly isUrgent: boolean;
}

/** Holds a lock of that name until the transaction ends; false where another transaction holds it. */
export const tryLock = prepare(({ name }: { name: string }) =>
  db.selectNoFrom(
    sql<boolean>`pg_try_advisory_xact_lock(hashtextextended(${name}, 0))`.as("isLocked"),
  ),
);

/** The same, but waits until it is free. */
export function lockByPrisma(prisma: Prisma.TransactionClient, name: string) {
  return prisma.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
}

/** Takes the write locks of all clients of a practice, in the order in which writers take them. */
export function lockClientsByPrisma(prisma: Prisma.TransactionClient, practiceId: string) {
  return prisma.$queryRaw`
    select client_id from client_clock where practice_id = ${practiceId}::uuid order by client_id for update`;
}

export async function readClockByPrisma(prisma: Prisma.TransactionClient): Promise<number> {
  const [row] = await prisma.$queryRaw<{ now: number }[]>`
    select (extract(epoch from date_trunc('milliseconds', clock_timestamp())) * 1000)::float8 as now`;
  if (!row) throw new Error("The database gave no time");
  return row.now;
}

/** The functions of prisma/sql that give numbers about all practices and no row of any. */
export const acrossPractices = {
  lagSeconds: prepare(() => db.selectNoFrom(sql<number>`evaluation_lag_seconds()`.as("seconds"))),
  lateSince: prepare(() => db.selectNoFrom(sql<number | null>`evaluation_late_since()`.as("at"))),
  enqueueDueNotices: prepare((given: { now: number | null; limit: number }) =>
    db.selectNoFrom(
      sql<number>`enqueue_due_notices(${instantOrNow(given.now)}, ${given.limit})`.as("jobs"),
    ),
  ),
  withPressingFlags: prepare(() =>
    db
      .selectFrom(
        sql<{ practiceId: string }>`practices_with_pressing_flags()`.as<"p">(sql`p("practiceId")`),
      )
      .select("p.practiceId"),
  ),
};

/** The newest migration that has been applied. */
export const newestMigration = prepare(() =>
  db
    .selectFrom(
      sql<{ name: string }>`(select migration_name as name from _prisma_migrations
        where finished_at is not null and rolled_back_at is null order by migration_name desc limit 1)`.as(
        "m",
      ),
    )
    .select("m.name"),
);

/** The values of a query's only column. */
export function arrayOf<Value>(values: Expression<Record<string, Value>>) {
  return sql<Value[]>`array(${values})`;
}

/** graphile-worker's own tables, which no schema of ours knows. */
export const jobQueue = {
  canRun: prepare(() =>
    db.selectNoFrom(
      sql<boolean>`coalesce(has_table_privilege(to_regclass('graphile_worker._private_jobs'), 'select, update, delete'), false)`.as(
        "can",
      ),
    ),
  ),
  /** Unlocks the jobs of workers that hold no presence lock any more; a job's first 30 seconds do not count. */
  freeAbandoned: prepare((given: { ownWorkerIds: readonly string[] }) =>
    db
      .selectFrom(
        sql<{ workers: number }>`(
          with taken as (
            select locked_by, locked_at from graphile_worker._private_jobs
            union all
            select locked_by, locked_at from graphile_worker._private_job_queues
          ), gone as (
            select locked_by from (
              select distinct locked_by from taken
              where locked_at < clock_timestamp() - interval '30 seconds' and locked_by <> all (${given.ownWorkerIds})) old
            where pg_try_advisory_xact_lock(${sql.lit(PRESENCE_LOCK_CLASS)}, hashtext(locked_by)))
          select count(*)::int as workers, graphile_worker.force_unlock_workers(array_agg(locked_by)) from gone)`.as(
          "f",
        ),
      )
      .select("f.workers"),
  ),
};
/** Of the two-number advisory locks: those under which a running worker is known to be alive. */
const PRESENCE_LOCK_CLASS = 72_001;

/** Sent on a connection of its own, which the server ends after a while of silence. */
export const presence = {
  setPatience: "set idle_session_timeout = '150s'",
  lock: `select pg_advisory_lock(${PRESENCE_LOCK_CLASS}, hashtext(name)) from unnest($1::text[]) name`,
  show: "select 1",
};

// The job queue's tables: graphile-worker's own migrations make them in a schema of their own, run as
// the owner, so that the worker's role needs no right to change a schema.
import { withClient } from "./database-url.mjs";
import { Refusal } from "./project.mjs";

const INSUFFICIENT_PRIVILEGE = "42501";

/** What a runner of jobs does to each table, and nothing more: new jobs come through enqueue_job alone. */
const WORKER_GRANTS = {
  _private_jobs: "select, update, delete",
  _private_job_queues: "select, update",
  _private_tasks: "select, insert",
};

/** Brings the job queue's schema up to date and opens it to the worker's role. */
export async function installJobSchema(ownerUrl) {
  try {
    await runQueueMigrations(ownerUrl);
    await withClient(ownerUrl, openToWorker);
  } catch (error) {
    if (error.code !== INSUFFICIENT_PRIVILEGE) {
      throw new Refusal(`The job queue could not be set up in the database: ${error.message}`);
    }
    throw new Refusal(
      'The user of DATABASE_URL may not set up the schema graphile_worker: run "grant create on database … to …" as its owner, or use a database in which no other program has made that schema.',
    );
  }
}

async function runQueueMigrations(ownerUrl) {
  const [{ default: pg }, { runMigrations }] = await Promise.all([
    import("pg"),
    import("graphile-worker"),
  ]);
  const pgPool = new pg.Pool({ connectionString: ownerUrl, max: 1 });
  // A lost connection fails the statement under way; without listeners it would end the process as well.
  pgPool.on("error", () => {});
  pgPool.on("connect", (client) => client.on("error", () => {}));
  try {
    await runMigrations({ pgPool });
  } finally {
    await pgPool.end();
  }
}

// The tables have row-level security without policies: a grant alone shows no row.
async function openToWorker(client) {
  await client.query("begin");
  // Of two that start together the second finds the policies made.
  await client.query("select pg_advisory_xact_lock(hashtextextended('twinge job schema', 0))");
  const { rows } = await client.query(
    "select tablename as name from pg_policies where schemaname = 'graphile_worker' and policyname = 'worker'",
  );
  const isOpen = new Set(rows.map((row) => row.name));
  await client.query("grant usage on schema graphile_worker to twinge_worker");
  for (const [table, rights] of Object.entries(WORKER_GRANTS)) {
    const name = `graphile_worker.${table}`;
    await client.query(`grant ${rights} on ${name} to twinge_worker`);
    if (isOpen.has(table)) continue;
    await client.query(
      `create policy worker on ${name} to twinge_worker using (true) with check (true)`,
    );
  }
  await client.query("commit");
}

// The schema of a database: prisma/migrations in order, the job queue's own tables, then prisma/sql. What was
// applied is recorded as `prisma migrate deploy` does, so that both agree.
import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { withClient } from "../../scripts/support/database-url.mjs";
import { projectRoot, Refusal, say } from "../../scripts/support/project.mjs";

const MIGRATIONS = join(projectRoot, "prisma/migrations");
const SQL = join(projectRoot, "prisma/sql");
/** Prisma's own lock for migrating. */
const LOCK = 72707369;

const HISTORY_TABLE = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz,
  migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
  started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`;

/** Brings a database up to date and returns the names of the migrations it lacked. */
export function prepareSchema(ownerUrl) {
  return withLock(ownerUrl, async (client) => {
    const applied = await applyMigrations(client, MIGRATIONS);
    const { runMigrations } = await import("graphile-worker");
    await attempt("The job queue", () => runMigrations({ connectionString: ownerUrl }));
    await applySql(client);
    return applied;
  });
}

/**
 * Applies only the migrations that a database lacks and returns their names.
 * @internal Exported for tests.
 */
export function migrate(ownerUrl, folder = MIGRATIONS) {
  return withLock(ownerUrl, (client) => applyMigrations(client, folder));
}

function withLock(ownerUrl, work) {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query("select pg_try_advisory_lock($1) as free", [LOCK]);
    if (!rows[0].free) say("Another process is migrating this database; waiting for it.");
    if (!rows[0].free) await client.query("select pg_advisory_lock($1)", [LOCK]);
    await client.query("set client_min_messages = warning");
    return work(client);
  });
}

async function applyMigrations(client, folder) {
  const entries = readdirSync(folder, { withFileTypes: true }).filter((it) => it.isDirectory());
  const names = entries.map(({ name }) => name).sort();
  const scripts = new Map(
    names.map((name) => [name, readFileSync(join(folder, name, "migration.sql"), "utf8")]),
  );
  await client.query(HISTORY_TABLE);
  const { rows } = await client.query(
    `select migration_name as name, checksum, finished_at from _prisma_migrations
     where rolled_back_at is null order by migration_name`,
  );
  for (const row of rows) refuseMisfit(row, scripts);
  const missing = names.filter((name) => !rows.some((row) => row.name === name));
  for (const name of missing) await applyMigration(client, name, scripts.get(name));
  return missing;
}

function refuseMisfit({ name, checksum, finished_at: finishedAt }, scripts) {
  if (!finishedAt) {
    throw new Refusal(
      `The migration ${name} failed earlier: undo what it did and run "npx prisma migrate resolve --rolled-back ${name}".`,
    );
  }
  if (!scripts.has(name) && name < [...scripts.keys()][0]) {
    throw new Refusal(
      `The database was made by an earlier release (it has ${name}), which this one cannot take over: use an empty database or another TWINGE_DATA_DIR.`,
    );
  }
  if (!scripts.has(name)) {
    throw new Refusal(
      `The database is ahead of this release (it has ${name}): start the newer release, or restore a backup.`,
    );
  }
  if (checksum !== sha256(scripts.get(name))) {
    throw new Refusal(
      `The migration ${name} was edited after it was applied: restore its file and put the change into a new migration.`,
    );
  }
}

/** The script and its row commit together, so a failure leaves neither. */
function applyMigration(client, name, script) {
  return inTransaction(client, async () => {
    const id = randomUUID();
    await client.query(
      "insert into _prisma_migrations (id, checksum, migration_name) values ($1, $2, $3)",
      [id, sha256(script), name],
    );
    await attempt(name, () => client.query(script));
    await client.query(
      "update _prisma_migrations set finished_at = clock_timestamp(), applied_steps_count = 1 where id = $1",
      [id],
    );
  });
}

/** Applies prisma/sql, the roles first and then by name, unless it is what was applied last. */
async function applySql(client) {
  const names = readdirSync(SQL).filter((name) => name.endsWith(".sql") && name !== "roles.sql");
  const files = ["roles.sql", ...names.sort()].map((name) => ({
    name,
    script: readFileSync(join(SQL, name), "utf8"),
  }));
  const { rows } = await client.query(
    `select obj_description('_prisma_migrations'::regclass, 'pg_class') as mark,
       (select max(migration_name) from _prisma_migrations where rolled_back_at is null) as newest`,
  );
  // After a new migration it is always applied, since it sets rights and policies of every table.
  const mark = `prisma/sql ${sha256(JSON.stringify([rows[0].newest, files]))}`;
  if (rows[0].mark === mark) return;
  await inTransaction(client, async () => {
    for (const { name, script } of files) {
      await attempt(`prisma/sql/${name}`, () => client.query(script));
    }
    await client.query(`comment on table _prisma_migrations is '${mark}'`);
  });
}

async function inTransaction(client, work) {
  await client.query("begin");
  try {
    await work();
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => {});
    throw error;
  }
}

async function attempt(what, work) {
  try {
    await work();
  } catch (error) {
    const isDenied = error.code === "42501";
    const mend = isDenied ? "; see DATABASE_URL in .env.example for what its user needs" : "";
    throw new Refusal(`${what} could not be applied to the database: ${error.message}${mend}.`);
  }
}

function sha256(text) {
  return createHash("sha256").update(text).digest("hex");
}

// The schema of a database: prisma/migrations in order, the job queue's own tables, then prisma/sql. The bookkeeping of
// migrations is that of `prisma migrate deploy`, which agrees with it.
import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { withClient } from "./database-url.mjs";
import { projectRoot, Refusal, say } from "./project.mjs";

const MIGRATIONS = join(projectRoot, "prisma/migrations");
const SQL = join(projectRoot, "prisma/sql");
/** Prisma's own lock for migrating. */
const LOCK = 72707369;
const INSUFFICIENT_PRIVILEGE = "42501";

const HISTORY_TABLE = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;

/** Brings a database up to date and returns the names of the migrations it lacked. */
export function prepareSchema(ownerUrl) {
  return withLock(ownerUrl, async (client) => {
    const applied = await applyMigrations(client, MIGRATIONS);
    await prepareJobQueue(ownerUrl);
    await applySql(client);
    return applied;
  });
}

/** Applies only the migrations that a database lacks and returns their names. */
export function migrate(ownerUrl, folder = MIGRATIONS) {
  return withLock(ownerUrl, (client) => applyMigrations(client, folder));
}

function withLock(ownerUrl, work) {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query("select pg_try_advisory_lock($1) as free", [LOCK]);
    if (!rows[0].free) {
      say("Another process is migrating this database; waiting for it.");
      await client.query("select pg_advisory_lock($1)", [LOCK]);
    }
    return work(client);
  });
}

async function applyMigrations(client, folder) {
  const files = readMigrations(folder);
  await client.query("set client_min_messages = warning");
  await client.query(HISTORY_TABLE);
  const { rows: history } = await client.query(
    `select migration_name as name, checksum, finished_at is not null as "isDone"
     from _prisma_migrations where rolled_back_at is null order by migration_name`,
  );
  refuseMisfit(history, files);
  const missing = files.filter(({ name }) => !history.some((row) => row.name === name));
  for (const file of missing) await applyMigration(client, file);
  return missing.map(({ name }) => name);
}

function readMigrations(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({
      name,
      script: readFileSync(join(folder, name, "migration.sql"), "utf8"),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function refuseMisfit(history, files) {
  for (const { name, checksum, isDone } of history) {
    const file = files.find((candidate) => candidate.name === name);
    if (!isDone) {
      throw new Refusal(
        `The migration ${name} failed earlier: undo what it did and run "npx prisma migrate resolve --rolled-back ${name}".`,
      );
    }
    if (!file && name < files[0].name) {
      throw new Refusal(
        `The database was made by an earlier release (it has ${name}), which this one cannot take over: use an empty database or another TWINGE_DATA_DIR.`,
      );
    }
    if (!file) {
      throw new Refusal(
        `The database is ahead of this release (it has ${name}): start the newer release, or restore a backup.`,
      );
    }
    if (checksum !== sha256(file.script)) {
      throw new Refusal(
        `The migration ${name} was edited after it was applied: restore its file and put the change into a new migration.`,
      );
    }
  }
}

/** The script and its row commit together, so a failure leaves neither. */
async function applyMigration(client, { name, script }) {
  await inTransaction(client, name, async () => {
    await client.query(
      "insert into _prisma_migrations (id, checksum, migration_name) values ($1, $2, $3)",
      [randomUUID(), sha256(script), name],
    );
    await client.query(script);
    await client.query(
      `update _prisma_migrations set finished_at = clock_timestamp(), applied_steps_count = 1
       where migration_name = $1 and finished_at is null and rolled_back_at is null`,
      [name],
    );
  });
}

async function prepareJobQueue(ownerUrl) {
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
  } catch (error) {
    throw refuse("The job queue", error);
  } finally {
    await pgPool.end();
  }
}

/** Applies prisma/sql, roles first and then by name, if it is not what was applied last. */
async function applySql(client) {
  const names = readdirSync(SQL).filter((name) => name.endsWith(".sql"));
  names.sort((a, b) => Number(b === "roles.sql") - Number(a === "roles.sql") || (a < b ? -1 : 1));
  const files = names.map((name) => ({ name, script: readFileSync(join(SQL, name), "utf8") }));
  const { rows } = await client.query(
    `select obj_description('_prisma_migrations'::regclass, 'pg_class') as mark,
       (select max(migration_name) from _prisma_migrations where rolled_back_at is null) as newest`,
  );
  // With a new migration it is applied in any case: it says what holds for every table.
  const mark = `prisma/sql ${sha256(JSON.stringify([rows[0].newest, files]))}`;
  if (rows[0].mark === mark) return;
  await inTransaction(client, "prisma/sql", async () => {
    for (const { name, script } of files) {
      await client.query(script).catch((error) => {
        throw refuse(`prisma/sql/${name}`, error);
      });
    }
    await client.query(`comment on table _prisma_migrations is ${client.escapeLiteral(mark)}`);
  });
}

async function inTransaction(client, what, work) {
  await client.query("begin");
  try {
    await work();
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => {});
    throw refuse(what, error);
  }
}

function refuse(what, error) {
  if (error instanceof Refusal) return error;
  const mend =
    error.code === INSUFFICIENT_PRIVILEGE
      ? ': run "grant create on database … to …" for the user of DATABASE_URL, or use a database that it owns'
      : "";
  return new Refusal(`${what} could not be applied to the database: ${error.message}${mend}.`);
}

function sha256(text) {
  return createHash("sha256").update(text).digest("hex");
}

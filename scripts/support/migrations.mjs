import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { projectRoot, Refusal, say } from "./project.mjs";
import {
  createAdapterFactory,
  NO_FILTER,
  openSchemaEngine,
  readSchemaFiles,
} from "./schema-engine.mjs";

const migrationsDir = join(projectRoot, "prisma/migrations");
const LOCK_TRIES = 30;

/** Applies what is missing and returns the names. Refuses a history that does not fit the files. */
export async function migrate(databaseUrl, folder = migrationsDir) {
  return withEngine(databaseUrl, async (engine) => {
    const migrationsList = listMigrations(folder);
    const found = await engine.diagnoseMigrationHistory({
      migrationsList,
      // The shadow opt-in would replay the history in the main database.
      optInToShadowDatabase: false,
      filters: NO_FILTER,
    });
    refuseMisfit(found);
    return applyPatiently(engine, migrationsList);
  });
}

/** Settles a failed migration by hand, after its traces were undone (`rolledBack`) or completed. */
export async function settleMigration(databaseUrl, migrationName, outcome) {
  await withEngine(databaseUrl, (engine) =>
    outcome === "rolled-back"
      ? engine.markMigrationRolledBack({ migrationName })
      : engine.markMigrationApplied({
          migrationName,
          migrationsList: listMigrations(migrationsDir),
        }),
  );
}

async function withEngine(databaseUrl, work) {
  const schema = await readSchemaFiles(join(projectRoot, "prisma/schema"));
  const { factory, close } = await createAdapterFactory(databaseUrl);
  try {
    const engine = await openSchemaEngine(factory, schema);
    try {
      return await work(engine);
    } finally {
      engine.free();
    }
  } finally {
    await close();
  }
}

function listMigrations(folder) {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const lockfile = join(folder, "migration_lock.toml");
  return {
    baseDir: folder,
    lockfile: {
      path: "migration_lock.toml",
      content: existsSync(lockfile) ? readFileSync(lockfile, "utf8") : null,
    },
    shadowDbInitScript: "",
    migrationDirectories: names.map((path) => ({
      path,
      migrationFile: { path: "migration.sql", content: readScript(folder, path) },
    })),
  };
}

function readScript(folder, name) {
  try {
    return { tag: "ok", value: readFileSync(join(folder, name, "migration.sql"), "utf8") };
  } catch (error) {
    return { tag: "error", value: error.message };
  }
}

// Applying notices none of this by itself.
function refuseMisfit({ editedMigrationNames, failedMigrationNames, history }) {
  if (failedMigrationNames.length > 0) throw failed(failedMigrationNames[0]);
  if (editedMigrationNames.length > 0) {
    throw new Refusal(
      `The migration ${editedMigrationNames[0]} was edited after it was applied: restore its file and put the change into a new migration.`,
    );
  }
  if (history?.unpersistedMigrationNames?.length > 0) {
    throw new Refusal(
      `The database is ahead of this release (it has ${history.unpersistedMigrationNames.at(-1)}): start the newer release, or restore a backup.`,
    );
  }
}

function failed(name) {
  return Object.assign(
    new Refusal(
      `The migration ${name} failed earlier: undo its traces and run "node scripts/migrate.mjs --rolled-back ${name}", or complete it and run it with --applied.`,
    ),
    { isFailedMigration: true },
  );
}

async function applyPatiently(engine, migrationsList) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const done = await engine.applyMigrations({ migrationsList, filters: NO_FILTER });
      return done.appliedMigrationNames;
    } catch (error) {
      const code = codeOf(error);
      if (code !== "P1002" || attempt === LOCK_TRIES) throw explain(error, code);
      // Another process holds the migration lock; a long migration over there is no fault.
      say("Another process is migrating this database; waiting for it.");
      await delay(1_000);
    }
  }
}

function codeOf(error) {
  return error.code ?? /P\d{4}/.exec(error.message)?.[0];
}

function explain(error, code) {
  if (code === "P3009") return failed(/`([^`]+)`/.exec(error.message)?.[1] ?? "in the database");
  // What follows "0:" is the engine's own call stack.
  const [reason] = error.message.replace(/\s+/g, " ").split(/ 0: /);
  const name = /migration_name="([^"]+)"/.exec(error.message)?.[1] ?? "The schema";
  return new Refusal(`${name} could not be applied to the database: ${reason}`);
}

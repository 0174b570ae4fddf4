// From nothing to a migrated database with its roles, embedded or given.
import { join } from "node:path";
import { runLogged } from "./command.mjs";
import { checkServer, parseDatabaseUrl, withClient, withDatabase } from "./database-url.mjs";
import { openCluster } from "./embedded.mjs";
import { ENTRIES } from "./entries.mjs";
import { prepareSchema as updateSchema } from "./migrations.mjs";
import { Refusal, say } from "./project.mjs";
import { checkLogin, checkMayCreateRoles, ensureRoles, tellMissingLimits } from "./roles.mjs";
import { readSetting } from "./settings.mjs";

const EMBEDDED_NAME = "twinge";
// Written on the table itself, so that it travels with the data and the owner can read it in spite
// of row-level security.
const DEMO_MARKS = {
  loading: "twinge: the demo is being loaded",
  loaded: "twinge: holds the demo",
};

/** `{ ownerUrl, isEmbedded, stop }` of the database to use, started if it is ours. */
export async function openDatabase(dataDir, onLost) {
  const given = readSetting("DATABASE_URL");
  if (given) {
    parseDatabaseUrl(given);
    await checkServer(given);
    return { ownerUrl: given, isEmbedded: false, stop: async () => {} };
  }
  say("Starting the embedded PostgreSQL.");
  const cluster = await openCluster(dataDir, onLost);
  const database = { ownerUrl: cluster.urlOf(EMBEDDED_NAME), isEmbedded: true, stop: cluster.stop };
  try {
    await ensureDatabase(database.ownerUrl);
    return database;
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

async function ensureDatabase(ownerUrl) {
  const { name } = parseDatabaseUrl(ownerUrl);
  await withClient(withDatabase(ownerUrl, "postgres"), async (client) => {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (rowCount === 0) await client.query(`create database "${name}"`);
  });
}

async function recreateDatabase(ownerUrl) {
  const { name } = parseDatabaseUrl(ownerUrl);
  await withClient(withDatabase(ownerUrl, "postgres"), (client) =>
    client.query(`drop database if exists "${name}" with (force)`),
  );
  await ensureDatabase(ownerUrl);
}

/** Migrates; a first run of ours that was killed on the way is simply begun anew. */
export async function prepareSchema({ ownerUrl, isEmbedded }) {
  const needsLogins = !readSetting("TWINGE_APP_DATABASE_URL");
  await checkMayCreateRoles(ownerUrl, needsLogins);
  const state = await readState(ownerUrl);
  if (state.demo === DEMO_MARKS.loading) {
    if (!isEmbedded) {
      throw new Refusal(
        'Loading the demo was interrupted: empty the database ("drop schema public, graphile_worker cascade; create schema public") and start again.',
      );
    }
    say("The first run was interrupted; beginning anew.");
    await recreateDatabase(ownerUrl);
  }
  const applied = await updateSchema(ownerUrl);
  if (applied.length > 0)
    say(`Applied ${applied.length} migration${applied.length > 1 ? "s" : ""}.`);
}

/** The addresses for web and worker: given, or those of roles that we keep. */
export async function prepareRoles({ ownerUrl }, secrets) {
  const app = readSetting("TWINGE_APP_DATABASE_URL");
  const worker = readSetting("TWINGE_WORKER_DATABASE_URL");
  if (!app && !worker) return ensureRoles(ownerUrl, secrets.get);
  if (!app || !worker) {
    throw new Refusal(
      "Set both TWINGE_APP_DATABASE_URL and TWINGE_WORKER_DATABASE_URL, or neither.",
    );
  }
  for (const url of [app, worker]) {
    await checkLogin(url);
    await tellMissingLimits(url);
  }
  return { app, worker };
}

/** Loads the demo into an empty database if that is wished for; resolves to whether it is there. */
export async function prepareDemo({ ownerUrl }, isWanted, { env, signal, dataDir, onSpawn }) {
  const state = await readState(ownerUrl);
  if (state.demo === DEMO_MARKS.loaded) return true;
  if (!isWanted) return false;
  if (!state.isEmpty) {
    say("The database is in use, so the demo was not loaded into it.");
    return false;
  }
  say("Loading the demo practice.");
  await mark(ownerUrl, DEMO_MARKS.loading);
  await runLogged(ENTRIES.demo, {
    signal,
    env,
    onSpawn,
    logPath: join(dataDir, "log/demo.log"),
    refusal: "The demo practice could not be loaded.",
  });
  await mark(ownerUrl, DEMO_MARKS.loaded);
  return true;
}

/** Whether any row was ever written, asked in a way that row-level security does not veil. */
async function readState(ownerUrl) {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query(
      `select obj_description(to_regclass('practice'), 'pg_class') as demo,
         coalesce(pg_relation_size(to_regclass('practice')), 0) = 0 as "isEmpty"`,
    );
    return rows[0];
  });
}

async function mark(ownerUrl, text) {
  await withClient(ownerUrl, (client) =>
    client.query(`comment on table practice is ${client.escapeLiteral(text)}`),
  );
}

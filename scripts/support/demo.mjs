import { runLogged } from "./command.mjs";
import { parseDatabaseUrl, withClient, withDatabase } from "./database-url.mjs";
import { PROGRAMS } from "./programs.mjs";
import { Refusal, say } from "./project.mjs";

// Written on the table itself, so that it travels with the data and the owner can read it in spite of row-level security.
const MARKS = {
  loading: "twinge: the demo is being loaded",
  loaded: "twinge: holds the demo",
};

/** Makes the database of an embedded cluster, anew if loading the demo into it was interrupted. */
export async function openEmbedded(ownerUrl) {
  const { name } = parseDatabaseUrl(ownerUrl);
  await withClient(withDatabase(ownerUrl, "postgres"), async (client) => {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
    if (rowCount === 1) {
      const { mark } = await readState(ownerUrl);
      if (mark !== MARKS.loading) return;
      say("The first run was interrupted; beginning anew.");
      await client.query(`drop database "${name}" with (force)`);
    }
    await client.query(`create database "${name}"`);
  });
}

/** Loads the demo into an empty database if that is wanted; resolves to whether it is there. */
export async function ensureDemo(ownerUrl, isWanted, { env, signal }) {
  const { mark, isEmpty } = await readState(ownerUrl);
  if (mark === MARKS.loaded) return true;
  if (mark === MARKS.loading) {
    throw new Refusal(
      'Loading the demo was interrupted: empty the database ("drop schema public, graphile_worker cascade; create schema public") and start again.',
    );
  }
  if (!isWanted) return false;
  if (!isEmpty) {
    say("The database is in use, so the demo was not loaded into it.");
    return false;
  }
  say("Loading the demo practice.");
  await writeMark(ownerUrl, MARKS.loading);
  const refusal = "The demo practice could not be loaded.";
  await runLogged(PROGRAMS.demo, { signal, env, logName: "demo", refusal });
  await writeMark(ownerUrl, MARKS.loaded);
  return true;
}

/** `isEmpty`: no row was ever written. Asked in a way that row-level security does not veil. */
function readState(ownerUrl) {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query(
      `select obj_description(to_regclass('practice'), 'pg_class') as mark,
         coalesce(pg_relation_size(to_regclass('practice')), 0) = 0 as "isEmpty"`,
    );
    return rows[0];
  });
}

function writeMark(ownerUrl, mark) {
  return withClient(ownerUrl, (client) => client.query(`comment on table practice is '${mark}'`));
}

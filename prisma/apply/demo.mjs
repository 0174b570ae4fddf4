import { runLogged } from "../../scripts/support/command.mjs";
import { parseDatabaseUrl, withClient, withDatabase } from "../../scripts/support/database-url.mjs";
import { PROGRAMS } from "../../scripts/support/programs.mjs";
import { Refusal, say } from "../../scripts/support/project.mjs";

// A comment on the table, so that it moves with the data and the owner can read it in spite of row-level security.
const LOADING = "twinge: the demo is being loaded";
const LOADED = "twinge: holds the demo";

/** Makes the database of an embedded cluster, anew if loading the demo into it was interrupted. */
export function openEmbedded(ownerUrl) {
  const { name } = parseDatabaseUrl(ownerUrl);
  return withClient(withDatabase(ownerUrl, "postgres"), async (client) => {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
    const isInterrupted = rowCount && (await readState(ownerUrl)).mark === LOADING;
    if (isInterrupted) {
      say("The first run was interrupted; beginning anew.");
      await client.query(`drop database "${name}" with (force)`);
    }
    if (!rowCount || isInterrupted) await client.query(`create database "${name}"`);
  });
}

/** Loads the demo into an empty database if that is wanted; resolves to whether it is there. */
export async function ensureDemo(ownerUrl, isWanted, signal, env) {
  const { mark, isEmpty } = await readState(ownerUrl);
  if (mark === LOADING) {
    throw new Refusal(
      'Loading the demo was interrupted: empty the database ("drop schema public, graphile_worker cascade; create schema public") and start again.',
    );
  }
  if (mark === LOADED || !isWanted) return mark === LOADED;
  say(isEmpty ? "Loading the demo practice." : "The database is in use, so it gets no demo.");
  if (!isEmpty) return false;
  const write = (text) => (client) => client.query(`comment on table practice is '${text}'`);
  await withClient(ownerUrl, write(LOADING));
  const refusal = "The demo practice could not be loaded.";
  await runLogged(PROGRAMS.demo, signal, { env, logName: "demo", refusal });
  await withClient(ownerUrl, write(LOADED));
  return true;
}

/** `isEmpty`: no row was ever written. It asks for the table's size, which row-level security does not hide. */
function readState(ownerUrl) {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query(
      `select obj_description(to_regclass('practice'), 'pg_class') as mark,
         coalesce(pg_relation_size(to_regclass('practice')), 0) = 0 as "isEmpty"`,
    );
    return rows[0];
  });
}

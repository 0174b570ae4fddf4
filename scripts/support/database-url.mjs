import { Refusal } from "./project.mjs";

const OLDEST_SERVER = 15;
const FORM = "postgresql://user:password@host:5432/name";

/** Parses an address like `postgresql://user:password@host:5432/name`. */
export function parseDatabaseUrl(text, setting = "DATABASE_URL") {
  const url = URL.canParse(text) ? new URL(text) : null;
  const name = url ? decodeURIComponent(url.pathname.slice(1)) : "";
  if (url && /^postgres(ql)?:$/.test(url.protocol) && name) return { url, name };
  throw new Refusal(`${setting} is no database address: write it as ${FORM}.`);
}

const withParts = (text, parts) => Object.assign(parseDatabaseUrl(text).url, parts).href;

/** The same address for another user. */
export const withUser = (text, username, password) => withParts(text, { username, password });

/** The same server with another database. */
export const withDatabase = (text, name) => withParts(text, { pathname: `/${name}` });

/**
 * Runs the work on one connection and closes it.
 * @template T
 * @param {string} connectionString
 * @param {(client: import("pg").Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withClient(connectionString, work) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
  // A connection that is lost between two queries fails the next one; the event itself adds nothing.
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Refuses a server that does not answer or is too old, in one line. */
export async function checkServer(ownerUrl) {
  const { url, name } = parseDatabaseUrl(ownerUrl);
  const place = `The database ${name} at ${url.host || "the socket"}`;
  const ask = (client) => client.query("select current_setting('server_version_num')::int as v");
  const { rows } = await withClient(ownerUrl, ask).catch((error) => {
    const reason = error.message || error.errors?.[0]?.message || error.code;
    throw new Refusal(`${place} cannot be reached (${reason}): check DATABASE_URL.`);
  });
  const version = Math.floor(rows[0].v / 10_000);
  if (version >= OLDEST_SERVER) return;
  throw new Refusal(
    `${place} is on PostgreSQL ${version}: Twinge needs ${OLDEST_SERVER} or later.`,
  );
}

import { Refusal } from "./project.mjs";

const OLDEST_SERVER = 15;

/** Parses an address like `postgresql://user:password@host:5432/name`. */
export function parseDatabaseUrl(text, setting = "DATABASE_URL") {
  const url = URL.canParse(text) ? new URL(text) : null;
  const name = url ? decodeURIComponent(url.pathname.slice(1)) : "";
  if (url && /^postgres(ql)?:$/.test(url.protocol) && name) return { url, name };
  throw new Refusal(
    `${setting} is no database address: write it as postgresql://user:password@host:5432/name.`,
  );
}

/** The same address for another user. */
export function withUser(text, user, password) {
  return Object.assign(parseDatabaseUrl(text).url, { username: user, password }).href;
}

/** The same server with another database. */
export function withDatabase(text, name) {
  return Object.assign(parseDatabaseUrl(text).url, { pathname: `/${encodeURIComponent(name)}` })
    .href;
}

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
export async function checkServer(connectionString) {
  const { url, name } = parseDatabaseUrl(connectionString);
  const ask = (client) => client.query("select current_setting('server_version_num')::int as v");
  const { rows } = await withClient(connectionString, ask).catch((error) => {
    const reason = error.message || error.errors?.[0]?.message || error.code;
    throw new Refusal(
      `The database ${name} at ${url.host || "the socket"} cannot be reached (${reason}): check DATABASE_URL.`,
    );
  });
  const version = Math.floor(rows[0].v / 10_000);
  if (version >= OLDEST_SERVER) return;
  throw new Refusal(
    `The server at ${url.host} is PostgreSQL ${version}: Twinge needs ${OLDEST_SERVER} or later.`,
  );
}

import { Refusal } from "./project.mjs";

const OLDEST_SERVER = 15;

/** Parses an address like `postgresql://user:password@host:5432/name`. */
export function parseDatabaseUrl(text, setting = "DATABASE_URL") {
  const url = URL.canParse(text) ? new URL(text) : null;
  const name = url ? decodeURIComponent(url.pathname.slice(1)) : "";
  if (!/^postgres(ql)?:$/.test(url?.protocol ?? "") || !name) {
    throw new Refusal(
      `${setting} is no database address: write it as postgresql://user:password@host:5432/name.`,
    );
  }
  return { url, name };
}

/** The same address for another user. */
export function withUser(text, user, password) {
  const { url } = parseDatabaseUrl(text);
  url.username = encodeURIComponent(user);
  url.password = encodeURIComponent(password);
  return url.href;
}

/** The same server with another database. */
export function withDatabase(text, name) {
  const { url } = parseDatabaseUrl(text);
  url.pathname = `/${encodeURIComponent(name)}`;
  return url.href;
}

/** Runs the work on one connection and closes it. */
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
  const place = `${url.hostname || "the socket"}${url.port ? `:${url.port}` : ""}`;
  const version = await withClient(connectionString, async (client) => {
    const { rows } = await client.query("select current_setting('server_version_num')::int as v");
    return rows[0].v;
  }).catch((error) => {
    const reason = error.message || error.errors?.[0]?.message || error.code;
    throw new Refusal(
      `The database ${name} at ${place} cannot be reached (${reason}): check DATABASE_URL.`,
    );
  });
  if (version < OLDEST_SERVER * 10_000) {
    throw new Refusal(
      `The server at ${place} is PostgreSQL ${Math.floor(version / 10_000)}: Twinge needs ${OLDEST_SERVER} or later.`,
    );
  }
}

// The roles that the programs connect as: members of the groups that the migrations grant to.
import { parseDatabaseUrl, withClient, withUser } from "./database-url.mjs";
import { Refusal, say } from "./project.mjs";

const GROUPS = { app: "twinge_app", worker: "twinge_worker" };
const MAX_NAME_BYTES = 63;
const INSUFFICIENT_PRIVILEGE = "42501";
const LIMITS = {
  statement_timeout: "5s",
  // Shorter than a statement waits: whoever waits for the lock of a stopped process gets it before giving up.
  idle_in_transaction_session_timeout: "4s",
};
const ROLE_SETTINGS = { ...LIMITS, timezone: "UTC" };
const HINT =
  "set TWINGE_APP_DATABASE_URL and TWINGE_WORKER_DATABASE_URL to users of yours that are members of twinge_app and twinge_worker";

/** Before migrating: can the groups, which migrations grant to, come into being? */
export async function checkMayCreateRoles(ownerUrl, needsLogins) {
  await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query(
      `select current_user as name, (rolsuper or rolcreaterole) as may,
         (select count(*)::int from pg_roles where rolname = any($1)) as groups
       from pg_roles where rolname = current_user`,
      [Object.values(GROUPS)],
    );
    const { name, may, groups } = rows[0];
    if (may || (groups === 2 && !needsLogins)) return;
    const mend = `run "alter role ${quote(name)} createrole" as a superuser`;
    const other = `run "create role twinge_app nologin; create role twinge_worker nologin" and ${HINT}`;
    throw new Refusal(`The user of DATABASE_URL may not create roles: ${mend}; or ${other}.`);
  });
}

/** Creates or mends the two login roles of this database and returns their addresses. */
export async function ensureRoles(ownerUrl, secretOf) {
  const { name: database } = parseDatabaseUrl(ownerUrl);
  const urls = {};
  await withClient(ownerUrl, async (client) => {
    for (const [kind, group] of Object.entries(GROUPS)) {
      const role = roleName(group, database);
      const password = secretOf(role);
      await ensureLogin(client, role, group, password).catch((error) => {
        if (error.code !== INSUFFICIENT_PRIVILEGE) throw error;
        throw new Refusal(`The user of DATABASE_URL may not set up ${role}: ${HINT}.`);
      });
      urls[kind] = withUser(ownerUrl, role, password);
    }
  });
  for (const url of Object.values(urls)) await checkLogin(url);
  return urls;
}

/** Refuses a role that policies do not bind: whoever supplies it, this must hold. */
export async function checkLogin(url) {
  await withClient(url, async (client) => {
    const { rows } = await client.query(
      "select rolname, rolsuper or rolbypassrls as bypasses from pg_roles where rolname = current_user",
    );
    if (!rows[0].bypasses) return;
    throw new Refusal(
      `The role ${rows[0].rolname} bypasses row-level security: give the programs one with nosuperuser and nobypassrls.`,
    );
  }).catch((error) => {
    if (error instanceof Refusal) throw error;
    const { username } = new URL(url);
    throw new Refusal(`The role ${username} cannot sign in to the database (${error.message}).`);
  });
}

/** Says which limits a role of the operator's lacks: without them one stopped process can hold up others for ever. */
export async function tellMissingLimits(url) {
  await withClient(url, async (client) => {
    for (const [name, value] of Object.entries(LIMITS)) {
      const { rows } = await client.query(
        "select current_user as role, current_setting($1) = '0' as missing",
        [name],
      );
      const [{ role, missing }] = rows;
      if (missing) say(`Advice: alter role ${quote(role)} set ${name} = '${value}'.`);
    }
  });
}

async function ensureLogin(client, role, group, password) {
  const found = await client.query("select 1 from pg_roles where rolname = $1", [role]);
  const literal = client.escapeLiteral(password);
  if (found.rowCount === 0) {
    await client.query(
      `create role ${quote(role)} login nosuperuser nobypassrls nocreatedb nocreaterole inherit in role ${quote(group)} password ${literal}`,
    );
  } else {
    await client.query(`alter role ${quote(role)} login password ${literal}`);
    await client.query(`grant ${quote(group)} to ${quote(role)}`);
  }
  for (const [name, value] of Object.entries(ROLE_SETTINGS)) {
    await client.query(`alter role ${quote(role)} set ${name} = ${client.escapeLiteral(value)}`);
  }
}

function roleName(group, database) {
  const name = `${group}_${database.toLowerCase().replace(/[^a-z0-9_]/g, "_")}`;
  return name.slice(0, MAX_NAME_BYTES);
}

function quote(name) {
  return `"${name.replaceAll('"', '""')}"`;
}

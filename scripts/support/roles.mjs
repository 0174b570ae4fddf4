// The two roles that the programs connect as: members of the groups that prisma/sql grants to.
import { parseDatabaseUrl, withClient, withUser } from "./database-url.mjs";
import { Refusal, say } from "./project.mjs";

const MAX_NAME_BYTES = 63;
const LIMITS = {
  statement_timeout: "5s",
  // Shorter than a statement waits, so that a lock of a stopped process is free before that time is over.
  idle_in_transaction_session_timeout: "4s",
};
const INVALID_PASSWORD = "28P01";

/**
 * Creates the login roles of this database where they are missing and returns their addresses.
 * @param {string} ownerUrl
 * @param {(role: string) => string} secretOf
 */
export async function ensureRoles(ownerUrl, secretOf) {
  const { name } = parseDatabaseUrl(ownerUrl);
  const suffix = name.toLowerCase().replace(/[^a-z0-9_]/g, "_");
  const ensureRole = async (group) => {
    const role = `${group}_${suffix}`.slice(0, MAX_NAME_BYTES);
    const url = withUser(ownerUrl, role, secretOf(role));
    await withClient(ownerUrl, (owner) => ensureLogin(owner, role, group, secretOf(role)));
    await checkLogin(url);
    return url;
  };
  return { app: await ensureRole("twinge_app"), worker: await ensureRole("twinge_worker") };
}

/** A role that exists keeps its password: another data folder may be serving with it. */
async function ensureLogin(owner, role, group, password) {
  const { rowCount } = await owner.query("select from pg_roles where rolname = $1", [role]);
  const create = `create role ${role} login nosuperuser nobypassrls nocreatedb nocreaterole inherit
    password ${owner.escapeLiteral(password)};`;
  const settings = Object.entries({ ...LIMITS, timezone: "UTC" });
  const setAll = settings.map(([key, value]) => `alter role ${role} set ${key} = '${value}';`);
  await owner
    .query(`${rowCount === 0 ? create : ""} grant ${group} to ${role}; ${setAll.join(" ")}`)
    .catch((error) => {
      throw new Refusal(
        `The user of DATABASE_URL may not set up the role ${role} (${error.message}): run "alter role … createrole" for it as a superuser, or set TWINGE_APP_DATABASE_URL and TWINGE_WORKER_DATABASE_URL to members of twinge_app and twinge_worker.`,
      );
    });
}

/** Refuses a role that cannot sign in or that policies do not bind; advises on limits that it lacks. */
export async function checkLogin(url) {
  const ask = (client) =>
    client.query(
      `select current_user as role, rolsuper or rolbypassrls as bypasses,
         array(select name from unnest($1::text[]) name where current_setting(name) = '0') as unlimited
       from pg_roles where rolname = current_user`,
      [Object.keys(LIMITS)],
    );
  const { rows } = await withClient(url, ask).catch((error) => {
    const { username } = new URL(url);
    const mend =
      error.code === INVALID_PASSWORD
        ? "this database is already served from another data folder, so copy its secrets.json into this one, or set TWINGE_APP_DATABASE_URL and TWINGE_WORKER_DATABASE_URL"
        : error.message;
    throw new Refusal(`The role ${username} cannot sign in to the database: ${mend}.`);
  });
  const { role, bypasses, unlimited } = rows[0];
  if (bypasses) {
    throw new Refusal(
      `The role ${role} bypasses row-level security: give the programs one with nosuperuser and nobypassrls.`,
    );
  }
  for (const name of unlimited) {
    say(`Advice: alter role "${role}" set ${name} = '${LIMITS[name]}'.`);
  }
}

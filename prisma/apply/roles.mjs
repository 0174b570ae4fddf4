// The two roles that the programs connect as: members of the groups that prisma/sql grants to.
import { parseDatabaseUrl, withClient, withUser } from "../../scripts/support/database-url.mjs";
import { Refusal, say } from "../../scripts/support/project.mjs";

const MAX_NAME_BYTES = 63;
const LIMITS = {
  statement_timeout: "5s",
  // Shorter than the time limit of a statement, so that the locks of a stopped process are free before other
  // statements give up.
  idle_in_transaction_session_timeout: "4s",
};
const INVALID_PASSWORD = "28P01";
const GIVE_BOTH = "set TWINGE_APP_DATABASE_URL and TWINGE_WORKER_DATABASE_URL";

/**
 * Creates the login roles of this database where they are missing and returns their addresses.
 * @param {string} ownerUrl
 * @param {(role: string) => string} secretOf
 */
export async function ensureRoles(ownerUrl, secretOf) {
  const suffix = parseDatabaseUrl(ownerUrl)
    .name.toLowerCase()
    .replace(/[^a-z0-9_]/g, "_");
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
  const set = ([name, value]) => `alter role ${role} set ${name} = '${value}';`;
  const settings = Object.entries({ ...LIMITS, timezone: "UTC" }).map(set);
  const script = `${rowCount ? "" : create} grant ${group} to ${role}; ${settings.join(" ")}`;
  await owner.query(script).catch((error) => {
    throw new Refusal(
      `The user of DATABASE_URL may not set up the role ${role} (${error.message}): run "alter role … createrole" for it as a superuser, or ${GIVE_BOTH} to members of twinge_app and twinge_worker.`,
    );
  });
}

const READ_ROLE = `select current_user as role, rolsuper or rolbypassrls as bypasses,
  array(select name from unnest($1::text[]) name where current_setting(name) = '0') as unlimited
  from pg_roles where rolname = current_user`;

/** Refuses a role that cannot sign in or that policies do not bind; advises on limits that it lacks. */
export async function checkLogin(url) {
  const read = (client) => client.query(READ_ROLE, [Object.keys(LIMITS)]);
  const { rows } = await withClient(url, read).catch((error) => {
    const isForeign = error.code === INVALID_PASSWORD;
    const mend = `this database is already served from another data folder, so copy its secrets.json into this one, or ${GIVE_BOTH}`;
    const reason = isForeign ? mend : error.message;
    throw new Refusal(`The role ${new URL(url).username} cannot sign in: ${reason}.`);
  });
  const [{ role, bypasses, unlimited }] = rows;
  const mend = "give the programs one with nosuperuser and nobypassrls";
  if (bypasses) throw new Refusal(`The role ${role} bypasses row-level security: ${mend}.`);
  for (const name of unlimited)
    say(`Advice: alter role "${role}" set ${name} = '${LIMITS[name]}'.`);
}

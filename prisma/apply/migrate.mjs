// Brings the database of DATABASE_URL up to date:
//   node prisma/apply/migrate.mjs
// npm start runs it as a process of its own, so that what it loads into memory is gone afterwards. Then it sees to the
// roles and the demo as well, and sends `{ settings, isDemo }`: what to start the programs with.
import { parseArgs } from "node:util";
import { runCommand } from "../../scripts/support/command.mjs";
import { checkServer } from "../../scripts/support/database-url.mjs";
import { ensureInstalled } from "../../scripts/support/install.mjs";
import { Refusal, say } from "../../scripts/support/project.mjs";
import { readSecret } from "../../scripts/support/secrets.mjs";
import { dataFolder, readSetting } from "../../scripts/support/settings.mjs";
import { ensureDemo, openEmbedded } from "./demo.mjs";
import { prepareSchema } from "./migrations.mjs";
import { checkLogin, ensureRoles } from "./roles.mjs";

const options = { embedded: { type: "boolean" }, demo: { type: "boolean" } };
const NOT_SET = "DATABASE_URL is not set: npm start migrates the embedded database.";

await runCommand(async ({ signal }) => {
  const { embedded: isEmbedded, demo: isDemoWanted } = parseArgs({ options }).values;
  const ownerUrl = readSetting("DATABASE_URL");
  if (!ownerUrl) throw new Refusal(NOT_SET);
  await ensureInstalled(signal, { withDevelopment: false });
  await (isEmbedded ? openEmbedded(ownerUrl) : checkServer(ownerUrl));
  const applied = await prepareSchema(ownerUrl);
  say(applied.length > 0 ? `Applied ${applied.join(", ")}.` : "The schema is current.");
  if (!process.send) return;
  const secretOf = (name) => readSecret(dataFolder(), name);
  const settings = {
    ...(await findRoles(ownerUrl, secretOf)),
    NEXTAUTH_SECRET: readSetting("NEXTAUTH_SECRET") ?? secretOf("nextauth"),
    TWINGE_VAPID_PRIVATE_KEY: readSetting("TWINGE_VAPID_PRIVATE_KEY") ?? secretOf("vapid"),
  };
  const env = { ...process.env, ...settings, DATABASE_URL: "", TWINGE_WORKER_DATABASE_URL: "" };
  const isDemo = await ensureDemo(ownerUrl, isDemoWanted, signal, env);
  await new Promise((resolve) => process.send({ settings, isDemo }, resolve));
});

/** The addresses for web and worker: given, or those of roles of ours. */
async function findRoles(ownerUrl, secretOf) {
  const names = ["TWINGE_APP_DATABASE_URL", "TWINGE_WORKER_DATABASE_URL"];
  const given = names.map(readSetting).filter(Boolean);
  if (given.length === 1) throw new Refusal(`Set both ${names.join(" and ")}, or neither.`);
  for (const url of given) await checkLogin(url);
  const { app, worker } = given.length ? {} : await ensureRoles(ownerUrl, secretOf);
  return { [names[0]]: app ?? given[0], [names[1]]: worker ?? given[1] };
}

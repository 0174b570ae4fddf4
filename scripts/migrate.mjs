// Brings the database of DATABASE_URL up to date:
//   node scripts/migrate.mjs
// npm start runs it as a process of its own, so that what it loads into memory is gone afterwards. Then it sees to the
// roles and the demo as well, and sends `{ settings, isDemo }`: what to start the programs with.
import { parseArgs } from "node:util";
import { runCommand } from "./support/command.mjs";
import { checkServer } from "./support/database-url.mjs";
import { ensureDemo, openEmbedded } from "./support/demo.mjs";
import { ensureInstalled } from "./support/install.mjs";
import { prepareSchema } from "./support/migrations.mjs";
import { Refusal, say } from "./support/project.mjs";
import { checkLogin, ensureRoles } from "./support/roles.mjs";
import { openSecrets } from "./support/secrets.mjs";
import { dataFolder, readSetting } from "./support/settings.mjs";

await runCommand(async ({ signal }) => {
  const { values: options } = parseArgs({
    options: { embedded: { type: "boolean" }, demo: { type: "boolean" } },
  });
  const ownerUrl = readSetting("DATABASE_URL");
  if (!ownerUrl) {
    throw new Refusal("DATABASE_URL is not set: npm start migrates the embedded database.");
  }
  await ensureInstalled(signal, { withDevelopment: false });
  if (options.embedded) await openEmbedded(ownerUrl);
  else await checkServer(ownerUrl);
  const applied = await prepareSchema(ownerUrl);
  say(applied.length > 0 ? `Applied ${applied.join(", ")}.` : "The schema is current.");
  if (!process.send) return;
  const secrets = openSecrets(dataFolder());
  const { app, worker } = await findRoles(ownerUrl, secrets);
  const settings = {
    TWINGE_APP_DATABASE_URL: app,
    TWINGE_WORKER_DATABASE_URL: worker,
    NEXTAUTH_SECRET: readSetting("NEXTAUTH_SECRET") ?? secrets.get("nextauth"),
    TWINGE_VAPID_PRIVATE_KEY: readSetting("TWINGE_VAPID_PRIVATE_KEY") ?? secrets.get("vapid"),
  };
  const env = { ...process.env, ...settings, DATABASE_URL: "", TWINGE_WORKER_DATABASE_URL: "" };
  const isDemo = await ensureDemo(ownerUrl, options.demo, { env, signal });
  await new Promise((resolve) => process.send({ settings, isDemo }, resolve));
});

/** The addresses for web and worker: given, or those of roles of ours. */
async function findRoles(ownerUrl, secrets) {
  const app = readSetting("TWINGE_APP_DATABASE_URL");
  const worker = readSetting("TWINGE_WORKER_DATABASE_URL");
  if (!app && !worker) return ensureRoles(ownerUrl, secrets.get);
  if (!app || !worker) {
    throw new Refusal(
      "Set both TWINGE_APP_DATABASE_URL and TWINGE_WORKER_DATABASE_URL, or neither.",
    );
  }
  for (const url of [app, worker]) await checkLogin(url);
  return { app, worker };
}

// npm run worker: a worker alone, for hosts that run several. It needs the settings of lib/env.ts, among them
// TWINGE_WORKER_DATABASE_URL; npm start runs one by itself.

import { checkLogin } from "../prisma/apply/roles.mjs";
import { runCommand, runToEnd } from "./support/command.mjs";
import { parseDatabaseUrl } from "./support/database-url.mjs";
import { ensureBuilt, ensureGenerated, ensureInstalled } from "./support/install.mjs";
import { PROGRAMS } from "./support/programs.mjs";
import { Refusal } from "./support/project.mjs";
import { readSetting } from "./support/settings.mjs";

const URL_NAME = "TWINGE_WORKER_DATABASE_URL";
const NEEDED = ["TWINGE_APP_DATABASE_URL", URL_NAME, "NEXTAUTH_SECRET", "NEXTAUTH_URL"];

await runCommand(async ({ signal }) => {
  const missing = NEEDED.filter((name) => !readSetting(name)).join(", ");
  if (missing) throw new Refusal(`A worker alone needs ${missing}: see .env.example.`);
  // Set to blank, since the owner's address is for migrating alone.
  const env = { ...process.env, DATABASE_URL: "", NODE_ENV: "production" };
  await ensureInstalled(signal);
  await ensureGenerated(signal);
  await ensureBuilt(signal, env);
  await checkLogin(parseDatabaseUrl(readSetting(URL_NAME), URL_NAME).url.href);
  process.exitCode = await runToEnd(PROGRAMS.production.worker, signal, { env });
});

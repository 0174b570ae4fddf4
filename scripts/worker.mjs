// npm run worker: a worker alone, for hosts that run several. It needs the settings of lib/env.ts, among them
// TWINGE_WORKER_DATABASE_URL; npm start runs one by itself.
import { runCommand, runToEnd } from "./support/command.mjs";
import { parseDatabaseUrl } from "./support/database-url.mjs";
import { ensureGenerated, ensureInstalled } from "./support/install.mjs";
import { PROGRAMS } from "./support/programs.mjs";
import { Refusal } from "./support/project.mjs";
import { checkLogin } from "./support/roles.mjs";
import { readSetting } from "./support/settings.mjs";

const WORKER_URL = "TWINGE_WORKER_DATABASE_URL";
const NEEDED = ["TWINGE_APP_DATABASE_URL", WORKER_URL, "NEXTAUTH_SECRET", "NEXTAUTH_URL"];

await runCommand(async ({ signal }) => {
  const missing = NEEDED.filter((name) => !readSetting(name));
  if (missing.length > 0) {
    throw new Refusal(`A worker alone needs ${missing.join(", ")}: see .env.example.`);
  }
  await ensureInstalled(signal, { withDevelopment: false });
  await ensureGenerated(signal);
  const { url } = parseDatabaseUrl(readSetting(WORKER_URL), WORKER_URL);
  await checkLogin(url.href);
  // Blank, not absent: the owner's address is for migrating alone.
  const env = { ...process.env, DATABASE_URL: "", NODE_ENV: "production" };
  process.exitCode = await runToEnd(PROGRAMS.worker, { signal, env });
});

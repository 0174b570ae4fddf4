// npm run worker: a worker alone, for hosts that run several. It needs TWINGE_WORKER_DATABASE_URL and
// the settings of lib/env.ts; npm start runs one by itself.
import { runCommand, runToEnd } from "./support/command.mjs";
import { ENTRIES } from "./support/entries.mjs";
import { ensureGenerated, ensureInstalled } from "./support/install.mjs";

await runCommand(async ({ signal }) => {
  await ensureInstalled(signal);
  await ensureGenerated(signal);
  // Blank, not absent: the owner's address is for migrating alone.
  const env = { ...process.env, DATABASE_URL: "", NODE_ENV: "production" };
  process.exitCode = await runToEnd(ENTRIES.worker, { signal, env });
});

// npm run bench: ratios of floor and subject, measured in one run; npm run bench -- P1 P3 measures these.
import { runCommand, runToEnd } from "./support/command.mjs";
import { ensureGenerated, ensureInstalled } from "./support/install.mjs";

await runCommand(async ({ signal }) => {
  await ensureInstalled(signal, { withDevelopment: true });
  await ensureGenerated(signal);
  const args = ["tests/bench/main.mjs", ...process.argv.slice(2)];
  process.exitCode = await runToEnd(args, signal);
});

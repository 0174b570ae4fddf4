// npm test: installs what it needs, then checks and tests everything. One step alone: npm test -- unit
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "./support/command.mjs";
import { ensureGenerated, ensureInstalled } from "./support/install.mjs";
import { Refusal, say } from "./support/project.mjs";
import { dataFolder } from "./support/settings.mjs";
import { STEPS } from "./support/test-steps.mjs";

await runCommand(async ({ signal }) => {
  const wanted = process.argv.slice(2);
  const names = STEPS.map((step) => step.name);
  const unknown = wanted.find((name) => !names.includes(name));
  if (unknown) throw new Refusal(`There is no step ${unknown}: choose from ${names.join(", ")}.`);
  mkdirSync(join(dataFolder(), "log"), { recursive: true });
  await ensureInstalled(signal);
  await ensureGenerated(signal);
  const totals = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, run } of STEPS) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    say(`Running ${name}.`);
    const counts = await run({ signal }).catch((error) => {
      if (!(error instanceof Refusal)) throw error;
      console.error(`twinge: ${error.message}`);
      return { passed: 0, failed: 1, skipped: 0 };
    });
    say(`${name}: ${describe(counts)}`);
    for (const key of Object.keys(totals)) totals[key] += counts[key];
  }
  console.log(`\n${describe(totals)}`);
  if (totals.failed > 0) process.exitCode = 1;
});

function describe({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

// npm test: installs what it needs, then checks and tests everything. One step alone: npm test -- unit
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { runCommand, runToEnd } from "./support/command.mjs";
import { ensureGenerated, ensureInstalled, npmCommand } from "./support/install.mjs";
import { inModules, Refusal, readJson, say } from "./support/project.mjs";
import { dataFolder } from "./support/settings.mjs";

const cruiser = inModules("dependency-cruiser/bin/dependency-cruise.mjs");
const knip = inModules("knip/bin/knip.js");
const tsc = inModules("typescript/bin/tsc");

/** Static checks; each counts as one test. */
const CHECKS = [
  ["lint and format", inModules("@biomejs/biome/bin/biome"), "check", "--error-on-warnings", "."],
  ["types", tsc, "--noEmit"],
  ["types of the pure domain", tsc, "--project", "lib/domain", "--noEmit"],
  ["arrows", cruiser, "--config", "--", "app", "lib"],
  ["unused code", knip, "--no-progress"],
  ["what running needs", knip, "--no-progress", "--production", "--strict"],
  // Fails where the lock file and package.json differ, or a platform's packages are missing from the lock.
  ["the lock file", ...npmCommand(), "ci", "--dry-run", "--offline", "--no-audit", "--no-fund"],
];

const STEPS = {
  checks: runChecks,
  unit: runVitest,
  integration: runVitest,
  system: runVitest,
  e2e: runPlaywright,
};

await runCommand(async ({ signal }) => {
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((name) => !(name in STEPS));
  if (unknown) {
    throw new Refusal(`There is no step ${unknown}: choose from ${Object.keys(STEPS).join(", ")}.`);
  }
  await ensureInstalled(signal, { withDevelopment: true });
  await ensureGenerated(signal);
  const all = { passed: 0, failed: 0, skipped: 0 };
  for (const [name, run] of Object.entries(STEPS)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    say(`Running ${name}.`);
    const counts = await run(name, signal);
    say(`${name}: ${describe(counts)}`);
    for (const key of Object.keys(all)) all[key] += counts[key];
  }
  console.log(`\n${describe(all)}`);
  if (all.failed > 0) process.exitCode = 1;
});

function describe({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

async function runChecks(_, signal) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
  // Next's own types, which a fresh clone lacks.
  await runToEnd([inModules("next/dist/bin/next"), "typegen"], signal, { env, stdio: "ignore" });
  for (const [title, ...args] of CHECKS) {
    say(`Checking ${title}.`);
    const code = await runToEnd(args, signal, { env });
    counts[code === 0 ? "passed" : "failed"] += 1;
  }
  return counts;
}

async function runVitest(name, signal) {
  const report = freshReport(name);
  const args = ["run", "--project", name, "--reporter=default", "--reporter=json"];
  const env = { ...process.env, TZ: "Asia/Kathmandu", NODE_ENV: "test" };
  const command = [inModules("vitest/vitest.mjs"), ...args, `--outputFile.json=${report}`];
  const code = await runToEnd(command, signal, { env });
  const { numPassedTests, numFailedTests, numPendingTests } = readJson(report) ?? {};
  return count(code, numPassedTests, numFailedTests, numPendingTests);
}

async function runPlaywright(name, signal) {
  const report = freshReport(name);
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const command = [inModules("@playwright/test/cli.js"), "test", "--reporter=list,json"];
  const code = await runToEnd(command, signal, { env });
  const { expected, unexpected = 0, flaky = 0, skipped } = readJson(report)?.stats ?? {};
  return count(code, expected, unexpected + flaky, skipped);
}

function freshReport(name) {
  mkdirSync(join(dataFolder(), "log"), { recursive: true });
  const path = join(dataFolder(), `log/test-${name}.json`);
  rmSync(path, { force: true });
  return path;
}

/** A file that failed to load fails no test, yet the run failed. */
function count(code, passed = 0, failed = 0, skipped = 0) {
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1), skipped };
}

// What npm test runs, in order. Each step resolves to its counts.
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findChromium } from "./chromium.mjs";
import { runToEnd } from "./command.mjs";
import { npmCommand } from "./install.mjs";
import { projectRoot, say } from "./project.mjs";
import { dataFolder } from "./settings.mjs";
import { withTestApp } from "./test-app.mjs";

const bin = (path) => join(projectRoot, "node_modules", path);

const LAYERS = ["app", "lib"];

/** Static checks; each counts as one test. */
const CHECKS = [
  ["lint and format", bin("@biomejs/biome/bin/biome"), "check", "--error-on-warnings", "."],
  ["types", bin("typescript/bin/tsc"), "--noEmit"],
  ["types of the pure domain", bin("typescript/bin/tsc"), "--project", "lib/domain", "--noEmit"],
  ["arrows", bin("dependency-cruiser/bin/dependency-cruise.mjs"), "--config", "--", ...LAYERS],
  ["unused code", bin("knip/bin/knip.js"), "--no-progress"],
  ["what running needs", bin("knip/bin/knip.js"), "--no-progress", "--production", "--strict"],
  // Fails where the lock file and package.json differ, or a platform's packages are missing from the lock.
  ["the lock file", ...npmCommand(), "ci", "--dry-run", "--offline", "--no-audit", "--no-fund"],
];

export const STEPS = [
  { name: "checks", run: runChecks },
  { name: "unit", run: (context) => runVitest("unit", context) },
  { name: "integration", run: (context) => runVitest("integration", context) },
  { name: "system", run: (context) => runVitest("system", context) },
  { name: "e2e", run: runBrowserTests },
];

async function runChecks({ signal }) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  // Next's own types, which a fresh clone lacks.
  await runToEnd([bin("next/dist/bin/next"), "typegen"], { signal, env: quiet(), stdio: "ignore" });
  for (const [title, ...args] of CHECKS) {
    say(`Checking ${title}.`);
    const code = await runToEnd(args, { signal, env: process.env });
    if (code === 0) counts.passed += 1;
    else counts.failed += 1;
  }
  return counts;
}

async function runVitest(project, { signal }) {
  const report = freshReport(project);
  const args = ["run", "--project", project, "--reporter=default", "--reporter=json"];
  const code = await runToEnd([bin("vitest/vitest.mjs"), ...args, `--outputFile.json=${report}`], {
    signal,
    env: { ...process.env, TZ: "Asia/Kathmandu", NODE_ENV: "test" },
  });
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0 } = read(report);
  return withExitCode(
    { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests },
    code,
  );
}

async function runBrowserTests({ signal }) {
  const chromium = await findChromium();
  say("Starting the application for the browser tests.");
  return withTestApp(signal, async (address, dataDir) => {
    const report = freshReport("e2e");
    const args = [bin("@playwright/test/cli.js"), "test", "--reporter=list,json"];
    const code = await runToEnd(args, {
      signal,
      env: {
        ...process.env,
        TWINGE_E2E_URL: address,
        TWINGE_E2E_DATA_DIR: dataDir,
        TWINGE_CHROMIUM: chromium,
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      },
    });
    const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = read(report).stats ?? {};
    return withExitCode({ passed: expected, failed: unexpected + flaky, skipped }, code);
  });
}

function freshReport(name) {
  const path = join(dataFolder(), `log/test-${name}.json`);
  rmSync(path, { force: true });
  return path;
}

function read(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {};
}

/** A file that failed to load fails no test, yet the run failed. */
function withExitCode(counts, code) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function quiet() {
  return { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
}

// The application as npm start runs it, on a fresh data folder and a free port, for the tests.
import { spawn } from "node:child_process";
import { chmodSync, closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFreePort } from "./ports.mjs";
import { waitUntil } from "./processes.mjs";
import { projectRoot, Refusal } from "./project.mjs";

const START_LIMIT_MS = 300_000;

/** Runs the work with the address and the data folder of a freshly started demo, and stops and removes it afterwards. */
export async function withTestApp(signal, work) {
  const app = await startTestApp(signal);
  try {
    return await work(app.address, app.dataDir);
  } finally {
    await app.stop();
  }
}

/** Starts the demo; resolves to its `address`, `dataDir`, what it `said()` and `stop()`. */
export async function startTestApp(signal) {
  const dataDir = mkdtempSync(join(tmpdir(), "twinge-e2e-"));
  // The embedded database may run as another user, who must pass through.
  chmodSync(dataDir, 0o711);
  const port = await findFreePort("127.0.0.1");
  const logPath = join(dataDir, "start.log");
  const log = openSync(logPath, "w");
  const app = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: projectRoot,
    env: { ...process.env, ...blank(), TWINGE_DATA_DIR: dataDir, PORT: String(port) },
    stdio: ["ignore", log, log],
    detached: true,
  });
  closeSync(log);
  const ended = new Promise((resolve) => {
    app.once("exit", resolve);
  });
  const said = () => readFileSync(logPath, "utf8");
  const stop = async () => {
    if (app.exitCode === null) app.kill("SIGTERM");
    await ended;
    removeHome(dataDir);
    rmSync(dataDir, { recursive: true, force: true });
  };
  const isUp = () => said().includes("Stop with Ctrl-C.");
  const hasEnded = () => app.exitCode !== null;
  await waitUntil(() => signal?.aborted || hasEnded() || isUp(), START_LIMIT_MS, 200);
  if (signal?.aborted || hasEnded() || !isUp()) {
    const words = said().trimEnd();
    await stop();
    signal?.throwIfAborted();
    throw new Refusal(`The application did not start for the tests:\n${words}`);
  }
  return { address: `http://localhost:${port}`, dataDir, said, stop };
}

/** What the developer's own shell or .env sets must not reach this application. */
function blank() {
  const names = ["DATABASE_URL", "TWINGE_APP_DATABASE_URL", "TWINGE_WORKER_DATABASE_URL"];
  return Object.fromEntries([...names, "NEXTAUTH_URL", "HOST"].map((name) => [name, ""]));
}

function removeHome(dataDir) {
  try {
    const { home } = JSON.parse(readFileSync(join(dataDir, "postgres.json"), "utf8"));
    rmSync(home, { recursive: true, force: true });
  } catch {
    // It never came as far as a database.
  }
}

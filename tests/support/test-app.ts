import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFreePort } from "@/scripts/support/ports.mjs";
import { hasEnded, waitUntil } from "@/scripts/support/processes.mjs";
import { readPlace } from "./data-folder";
import { projectRoot } from "./project-files";

const START_LIMIT_MS = 300_000;

export interface StartCommand {
  readonly pid: number;
  /** What it has printed. */
  said(): string;
  hasEnded(): boolean;
  /** Ends it as Ctrl-C does and resolves to its exit code. */
  stop(): Promise<number | null>;
}

/** An empty data folder. The embedded database may run as another user, who must be able to enter it. */
export function makeDataFolder(): string {
  const dataDir = mkdtempSync(join(tmpdir(), "twinge-app-"));
  chmodSync(dataDir, 0o711);
  return dataDir;
}

export function removeDataFolder(dataDir: string): void {
  try {
    rmSync(readPlace(dataDir).home, { recursive: true, force: true });
  } catch {
    // It never came as far as a database.
  }
  rmSync(dataDir, { recursive: true, force: true });
}

/** `npm start` on that folder and port, without what the developer's own shell or .env sets. */
export function runStart(
  dataDir: string,
  port: number,
  settings: Readonly<Record<string, string>> = {},
): StartCommand {
  const names = ["DATABASE_URL", "TWINGE_APP_DATABASE_URL", "TWINGE_WORKER_DATABASE_URL"];
  const blank = Object.fromEntries([...names, "NEXTAUTH_URL", "HOST"].map((name) => [name, ""]));
  const logPath = join(dataDir, `start-${port}.log`);
  const log = openSync(logPath, "w");
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: projectRoot,
    env: { ...process.env, ...blank, ...settings, TWINGE_DATA_DIR: dataDir, PORT: String(port) },
    stdio: ["ignore", log, log],
    detached: true,
  });
  closeSync(log);
  const ended = once(child, "exit");
  return {
    pid: child.pid ?? 0,
    said: () => readFileSync(logPath, "utf8"),
    hasEnded: () => hasEnded(child),
    async stop() {
      if (!hasEnded(child)) child.kill("SIGTERM");
      await ended;
      return child.exitCode;
    },
  };
}

export interface TestApp extends StartCommand {
  readonly address: string;
  readonly dataDir: string;
}

/** The application as a practice runs it, with the demo's people, on a data folder that goes when it stops. */
export async function startTestApp(): Promise<TestApp> {
  const dataDir = makeDataFolder();
  const port = await findFreePort("127.0.0.1");
  const app = runStart(dataDir, port);
  const stop = async () => {
    const code = await app.stop();
    removeDataFolder(dataDir);
    return code;
  };
  const isUp = () => app.said().includes("Stop with Ctrl-C.");
  await waitUntil(() => app.hasEnded() || isUp(), START_LIMIT_MS, 200);
  if (app.hasEnded() || !isUp()) {
    const words = app.said().trimEnd();
    await stop();
    throw new Error(`The application did not start for the tests:\n${words}`);
  }
  return { ...app, address: `http://localhost:${port}`, dataDir, stop };
}

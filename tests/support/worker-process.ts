import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { PROGRAMS } from "@/scripts/support/programs.mjs";
import type { TestDatabase } from "./database";
import { projectRoot } from "./project-files";

export interface WorkerProcess {
  readonly process: ChildProcess;
  /** What it printed, as the events of its log. */
  readonly events: () => { event: string; [key: string]: unknown }[];
  /** Sends the signal and resolves to its exit code, or the signal that ended it. */
  end(signal: "SIGTERM" | "SIGKILL"): Promise<number | string>;
}

/** The worker as `npm run worker` runs it. Settings of a session of its own may be given, and a shifted clock. */
export function startWorker(
  database: Pick<TestDatabase, "appUrl" | "workerUrl">,
  { sessionOptions = "", clockShiftDays = 0 } = {},
): WorkerProcess {
  const url = new URL(database.workerUrl);
  if (sessionOptions) url.searchParams.set("options", sessionOptions);
  const preload = clockShiftDays === 0 ? [] : ["--import", "./tests/support/shifted-clock.mjs"];
  const child = spawn(process.execPath, [...preload, ...PROGRAMS.development.worker], {
    cwd: projectRoot,
    env: {
      ...process.env,
      NODE_ENV: "production",
      TEST_CLOCK_SHIFT_DAYS: String(clockShiftDays),
      TWINGE_APP_DATABASE_URL: database.appUrl,
      TWINGE_WORKER_DATABASE_URL: url.href,
      NEXTAUTH_SECRET: "a secret for the tests alone, of no use elsewhere",
      NEXTAUTH_URL: "http://localhost:3000",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk) => {
      said += chunk;
    });
  }
  return {
    process: child,
    events: () =>
      said
        .split("\n")
        .filter((line) => line.startsWith("{"))
        .map((line) => JSON.parse(line)),
    async end(signal) {
      if (child.exitCode === null && child.signalCode === null) {
        const ended = once(child, "exit");
        child.kill(signal);
        await ended;
      }
      return child.exitCode ?? child.signalCode ?? "unknown";
    },
  };
}

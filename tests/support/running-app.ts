import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readOwnerUrl, readPlace } from "./data-folder";
import { startTestApp } from "./test-app";

const READY_LIMIT_MS = 120_000;

/** Everything as a practice runs it: `npm start` on an empty data folder, with the demo's people in it. */
export async function startApp() {
  const app = await startTestApp();
  return {
    origin: app.address,
    dataDir: app.dataDir,
    /** The numbers of its processes: `pid` is the supervisor's. */
    processes: () => readProcesses(app.dataDir),
    /** What the command printed. */
    said: app.said,
    /** Ends the web server the hard way; the supervisor starts another. */
    killWeb: () => process.kill(readProcesses(app.dataDir)["web server"], "SIGKILL"),
    /** Ends PostgreSQL's postmaster the hard way; the supervisor starts another. */
    killDatabase: () => process.kill(readPostmasterPid(app.dataDir), "SIGKILL"),
    ownerUrl: () => readOwnerUrl(app.dataDir),
    waitUntilReady: () =>
      waitFor(async () => {
        const answer = await fetch(`${app.address}/api/health/ready`).catch(() => null);
        return answer?.ok === true;
      }),
    stop: app.stop,
  };
}

/** Signs in through the two endpoints that outside programs use and returns the cookie header. */
export async function signInOverHttp(origin: string, email: string, password = "twinge-demo") {
  const csrf = await fetch(`${origin}/api/auth/csrf`);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const answer = await fetch(`${origin}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: cookiesOf(csrf), "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ csrfToken, email, password }),
  });
  return [cookiesOf(csrf), cookiesOf(answer)].filter(Boolean).join("; ");
}

function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";", 1)[0])
    .join("; ");
}

/** Waits for what another process does; the condition is asked again and again until it holds. */
async function waitFor(condition: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + READY_LIMIT_MS;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error("Waited too long for the app");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

interface Processes {
  readonly pid: number;
  readonly worker: number;
  readonly "web server": number;
}

function readProcesses(dataDir: string): Processes {
  return JSON.parse(readFileSync(join(dataDir, "running.json"), "utf8"));
}

function readPostmasterPid(dataDir: string): number {
  const path = join(readPlace(dataDir).home, "data/postmaster.pid");
  if (!existsSync(path)) throw new Error("PostgreSQL does not run");
  return Number(readFileSync(path, "utf8").split("\n", 1)[0]);
}

/** Requests pages without following redirects. */
export function getFrom(origin: string) {
  return (path: string, cookie = "", headers: Record<string, string> = {}) =>
    fetch(`${origin}${path}`, { redirect: "manual", headers: { cookie, ...headers } });
}

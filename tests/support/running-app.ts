import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "./project-files";

const READY_LIMIT_MS = 120_000;

/** Everything as a practice runs it: `npm start` on an empty data folder, with the demo's people in it. */
export async function startApp() {
  const dataDir = mkdtempSync(join(tmpdir(), "twinge-system-"));
  const port = await findFreePort();
  const origin = `http://localhost:${port}`;
  const { DATABASE_URL: _, ...rest } = process.env;
  const supervisor = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: projectRoot,
    env: { ...rest, PORT: String(port), TWINGE_DATA_DIR: dataDir, NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said: string[] = [];
  supervisor.stdout.on("data", (chunk) => said.push(String(chunk)));
  supervisor.stderr.on("data", (chunk) => said.push(String(chunk)));
  await waitFor(() => said.join("").includes("Twinge runs at") || supervisor.exitCode !== null);
  if (supervisor.exitCode !== null) throw new Error(`npm start ended:\n${said.join("")}`);

  return {
    origin,
    /** What the command printed. */
    said: () => said.join(""),
    /** Ends the web server the hard way; the supervisor starts another. */
    killWeb: () => process.kill(readChildPid(dataDir, "web server"), "SIGKILL"),
    /** Ends PostgreSQL's postmaster the hard way; the supervisor starts another. */
    killDatabase: () => process.kill(readPostmasterPid(dataDir), "SIGKILL"),
    ownerUrl: () => readOwnerUrl(dataDir),
    waitUntilReady: () =>
      waitFor(async () => {
        const answer = await fetch(`${origin}/api/health/ready`).catch(() => null);
        return answer?.ok === true;
      }),
    async stop(): Promise<void> {
      await endSupervisor(supervisor);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Signs in through the two endpoints that outside programs use and answers the cookie header. */
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

function readChildPid(dataDir: string, name: string): number {
  const { children } = JSON.parse(readFileSync(join(dataDir, "running.json"), "utf8"));
  return children[name].pid;
}

/** Where the cluster lives: under the data folder, or elsewhere if its own user cannot reach that. */
function readPlace(dataDir: string): { home: string; port: number } {
  return JSON.parse(readFileSync(join(dataDir, "postgres.json"), "utf8"));
}

function readPostmasterPid(dataDir: string): number {
  const path = join(readPlace(dataDir).home, "data/postmaster.pid");
  if (!existsSync(path)) throw new Error("PostgreSQL does not run");
  return Number(readFileSync(path, "utf8").split("\n", 1)[0]);
}

function readOwnerUrl(dataDir: string): string {
  const { postgres } = JSON.parse(readFileSync(join(dataDir, "secrets.json"), "utf8"));
  return `postgresql://twinge:${postgres}@127.0.0.1:${readPlace(dataDir).port}/twinge`;
}

async function endSupervisor(supervisor: ChildProcess): Promise<void> {
  if (supervisor.exitCode !== null) return;
  const ended = new Promise((resolve) => supervisor.once("exit", resolve));
  supervisor.kill("SIGTERM");
  await ended;
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

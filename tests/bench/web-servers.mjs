// Floor and subject as they run in production: one `next start` process each, built by the same Next.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runLogged } from "../../scripts/support/command.mjs";
import { ensureBuilt, ensureMade } from "../../scripts/support/install.mjs";
import { findFreePort } from "../../scripts/support/ports.mjs";
import { endChild, waitUntil } from "../../scripts/support/processes.mjs";
import { serve } from "../../scripts/support/programs.mjs";
import { projectRoot } from "../../scripts/support/project.mjs";

const HOST = "127.0.0.1";
const FLOOR_FOLDER = "tests/bench/floor-app";
const NEXT = join(projectRoot, "node_modules/next/dist/bin/next");
const READY_LIMIT_MS = 60_000;
const GRACE_MS = 5_000;

/** `{ floor, subject, stop }`: the ports of both, the subject's on this practice's database. */
export async function startServers({ webEnv }, { signal }) {
  await ensureBuilt(signal, webEnv);
  await ensureFloorBuilt({ env: webEnv, signal });
  const floor = await startNext(FLOOR_FOLDER, webEnv, "/empty");
  const subject = await startNext(".", webEnv, "/api/health/ready");
  return {
    floor: floor.port,
    subject: subject.port,
    /** What the subject's process occupies now; undefined where the system does not say. */
    subjectMb: () => readResidentMb(subject.pid),
    stop: () => Promise.all([floor.stop(), subject.stop()]),
  };
}

function ensureFloorBuilt({ env, signal }) {
  const sources = ["app", "next.config.js", "tsconfig.json"].map((name) =>
    join(FLOOR_FOLDER, name),
  );
  const made = {
    stamp: join(FLOOR_FOLDER, ".next/bench-build"),
    sources: [...sources, "node_modules/next/package.json"],
  };
  return ensureMade(made, "Building the floor.", () =>
    runLogged([NEXT, "build", FLOOR_FOLDER], signal, {
      env,
      logName: "floor-build",
      refusal: "The floor could not be built.",
    }),
  );
}

async function startNext(folder, env, readyPath) {
  const port = await findFreePort(HOST);
  const child = spawn(process.execPath, serve(folder, port, HOST), {
    cwd: projectRoot,
    env: { ...env, NEXTAUTH_URL: `http://${HOST}:${port}` },
    detached: true,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const isReady = await waitUntil(
    () => answers(`http://${HOST}:${port}${readyPath}`),
    READY_LIMIT_MS,
  );
  const stop = () => endChild(child, GRACE_MS);
  if (isReady) return { port, pid: child.pid, stop };
  await stop();
  throw new Error(`next start of ${folder} did not become ready`);
}

async function answers(address) {
  return fetch(address).then(
    (response) => response.ok,
    () => false,
  );
}

function readResidentMb(pid) {
  const path = `/proc/${pid}/status`;
  const text = existsSync(path) ? readFileSync(path, "utf8") : "";
  const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(text) ?? [];
  return kilobytes && Math.round(kilobytes / 1024);
}

import { copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { findFreePort } from "@/scripts/support/ports.mjs";
import { waitUntil } from "@/scripts/support/processes.mjs";
import { readResidentMb } from "../support/resident-memory";
import { getFrom, signInOverHttp, startApp } from "../support/running-app";
import { makeDataFolder, removeDataFolder, runStart } from "../support/test-app";

const HOST = "127.0.0.1";
const FRESH_LIMIT_MB = 300;

const app = await startApp();
const otherDir = makeDataFolder();
afterAll(async () => {
  await app.stop();
  removeDataFolder(otherDir);
});

const ready = async () => {
  const { status } = await getFrom(app.origin)("/api/health/ready");
  return status === 200;
};
const linesOf = (said: string) => said.trimEnd().split("\n");

/** A start that is expected to refuse: what it printed. */
async function startInVain(dataDir: string, settings: Record<string, string> = {}) {
  const other = runStart(dataDir, await findFreePort(HOST), settings);
  await waitUntil(other.hasEnded, 60_000);
  expect(await other.stop()).toBe(1);
  return linesOf(other.said());
}

describe("npm start", () => {
  it("takes no more memory for supervisor, web and worker together than it may", async ({
    annotate,
    skip,
  }) => {
    const { pid, worker, "web server": web } = app.processes();
    const megabytes = [pid, worker, web].map((it) => Math.round(readResidentMb(it) ?? 0));
    if (megabytes.includes(0)) skip();
    const total = megabytes.reduce((sum, each) => sum + each, 0);
    await annotate(`supervisor, worker and web: ${megabytes.join(" + ")} = ${total} MB`);
    expect(total).toBeLessThanOrEqual(FRESH_LIMIT_MB);
  });

  it("refuses a data folder that another start serves from, in one line, and lets that one be", async () => {
    const lines = await startInVain(app.dataDir);
    expect(lines).toEqual([expect.stringContaining(`already runs at ${app.origin}`)]);
    expect(await ready()).toBe(true);
  });

  it("refuses a database that another data folder serves, and signing in there goes on", async () => {
    const settings = { DATABASE_URL: app.ownerUrl() };
    const lines = await startInVain(otherDir, settings);
    expect(lines.at(-1)).toMatch(/already served from another data folder, so copy its secrets/);
    expect(lines.join()).not.toContain("password authentication failed");
    // The connections of the pool are made anew, with the password they always had.
    app.killWeb();
    await app.waitUntilReady();
    expect(await signInOverHttp(app.origin, "tess@demo.test")).toContain("session");
  });

  it("serves such a database beside the other with its secrets", async () => {
    copyFileSync(join(app.dataDir, "secrets.json"), join(otherDir, "secrets.json"));
    const port = await findFreePort(HOST);
    const other = runStart(otherDir, port, { DATABASE_URL: app.ownerUrl() });
    const isUp = () => other.said().includes("Stop with Ctrl-C.");
    await waitUntil(() => other.hasEnded() || isUp(), 120_000);
    expect(other.said()).toContain("Stop with Ctrl-C.");
    for (const origin of [app.origin, `http://localhost:${port}`]) {
      expect(await signInOverHttp(origin, "omar@demo.test")).toContain("session");
    }
    expect(await other.stop()).not.toBeNull();
    expect(await ready()).toBe(true);
  });

  it("leaves nothing running when it is killed, and starts again on the same folder", async () => {
    const { pid, worker, "web server": web } = app.processes();
    process.kill(pid, "SIGKILL");
    const isGone = (it: number) => !readCommandLine(it);
    expect(await waitUntil(() => isGone(worker) && isGone(web), 30_000)).toBe(true);
    const port = await findFreePort(HOST);
    const again = runStart(app.dataDir, port);
    const isUp = () => again.said().includes("Stop with Ctrl-C.");
    await waitUntil(() => again.hasEnded() || isUp(), 120_000);
    expect(again.said()).toContain("Stop with Ctrl-C.");
    expect(await signInOverHttp(`http://localhost:${port}`, "iris@demo.test")).toContain("session");
    await again.stop();
  });
});

/** Empty for a process that has ended. */
function readCommandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}

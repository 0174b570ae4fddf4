// The zero-configuration database: a real PostgreSQL of our own, kept running while we run.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { findFreePort, isPortFree } from "./ports.mjs";
import { choosePlace } from "./postgres-place.mjs";
import { initCluster, SUPERUSER, startServer, stopServer } from "./postgres-process.mjs";
import { say } from "./project.mjs";
import { openSecrets } from "./secrets.mjs";

const HOST = "127.0.0.1";
const RESTART_DELAYS_MS = [100, 300, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000];

/**
 * Brings the cluster of a data folder up and restarts it if it dies. `onLost(reason)` is called when
 * it cannot be brought back. Returns `urlOf(database)`, `pid()` and `stop()`.
 */
export async function openCluster(folder, onLost = () => {}) {
  const dataDir = resolve(folder);
  const memoryPath = join(dataDir, "postgres.json");
  const memory = readMemory(memoryPath);
  const place = await choosePlace(dataDir, memory);
  const password = openSecrets(dataDir).get("postgres");
  await stopServer(place);
  await initCluster(place, password);
  const port = await choosePort(memory.port);
  writeMemory(memoryPath, { dataDir, home: place.home, port });
  const logPath = join(dataDir, "log/postgres.log");
  let isStopping = false;
  let server = await startServer(place, port, logPath);
  watch();

  function watch() {
    server.once("exit", () => {
      if (!isStopping) restart().catch((error) => onLost(error.message));
    });
  }

  async function restart() {
    say("PostgreSQL ended unexpectedly; starting it again.");
    // The first tries may fail: its orphaned children hold the shared memory for a moment.
    let fault;
    for (const milliseconds of RESTART_DELAYS_MS) {
      await delay(milliseconds);
      if (isStopping) return;
      try {
        server = await startServer(place, port, logPath);
        if (isStopping) return await stopServer(place);
        return watch();
      } catch (error) {
        fault = error;
        await stopServer(place);
      }
    }
    throw fault;
  }

  return {
    urlOf: (database) => `postgresql://${SUPERUSER}:${password}@${HOST}:${port}/${database}`,
    home: place.home,
    pid: () => server.pid,
    async stop() {
      isStopping = true;
      await stopServer(place);
    },
  };
}

async function choosePort(remembered) {
  if (remembered && (await isPortFree(remembered, HOST))) return remembered;
  return findFreePort(HOST);
}

function readMemory(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return {};
  }
}

function writeMemory(path, memory) {
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(`${path}.new`, `${JSON.stringify(memory, null, 2)}\n`);
  renameSync(`${path}.new`, path);
}

// One start command per data folder: the one whose process is in running.json.
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { isRunning } from "./processes.mjs";
import { Refusal, readJson } from "./project.mjs";

const SETTLE_MS = 100;

/** Takes the data folder for this process, or refuses with the address of the one that has it. */
export async function takeInstance(dataDir) {
  if (!existsSync(dataDir)) {
    mkdirSync(dataDir, { recursive: true });
    // The user of the database must be able to enter the folder; the secrets have stricter modes.
    if (process.getuid?.() === 0) chmodSync(dataDir, 0o711);
  }
  const path = join(dataDir, "running.json");
  const record = { pid: process.pid, address: null };
  /** Adds facts to the record, such as the address. */
  const note = (facts) => {
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, JSON.stringify(Object.assign(record, facts)));
    renameSync(draft, path);
  };
  refuseOther(path);
  note({});
  // Of two start commands at the same time the later one has overwritten the record of the other.
  await delay(SETTLE_MS);
  refuseOther(path);
  return { note, release: () => rmSync(path, { force: true }) };
}

function refuseOther(path) {
  const { pid, address } = readJson(path) ?? {};
  if (!isRunning(pid, "start.mjs")) return;
  const state = address ? `already runs at ${address}` : "is already starting or stopping";
  throw new Refusal(`Twinge ${state} (process ${pid}): stop it first, with Ctrl-C there.`);
}

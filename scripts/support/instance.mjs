// One start command per data folder: the one whose process is in running.json.
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { isRunning } from "./processes.mjs";
import { Refusal, readJson } from "./project.mjs";

/** Takes the data folder for this process, or refuses with the address of the one that has it. */
export function takeInstance(dataDir) {
  if (!existsSync(dataDir)) {
    mkdirSync(dataDir, { recursive: true });
    // The user of the database must be able to enter the folder; the secrets have stricter modes.
    if (process.getuid?.() === 0) chmodSync(dataDir, 0o711);
  }
  const path = join(dataDir, "running.json");
  const draft = `${path}.${process.pid}`;
  const record = { pid: process.pid, address: null };
  const write = (facts) => writeFileSync(draft, JSON.stringify(Object.assign(record, facts)));
  try {
    write({});
    // A link appears with its content or not at all, so of two start commands one alone makes it.
    while (!succeeds(() => linkSync(draft, path), "EEXIST")) removeStale(path);
  } finally {
    rmSync(draft, { force: true });
  }
  /** Adds facts to the record, such as the address. */
  const note = (facts) => {
    write(facts);
    renameSync(draft, path);
  };
  return { note, release: () => rmSync(path, { force: true }) };
}

/** The record of a command that was killed; one that has come in its place meanwhile is put back. */
function removeStale(path) {
  const { pid, address } = readJson(path) ?? {};
  if (isRunning(pid, "start.mjs")) {
    const state = address ? `already runs at ${address}` : "is already starting or stopping";
    throw new Refusal(`Twinge ${state} (process ${pid}): stop it first, with Ctrl-C there.`);
  }
  const aside = `${path}.stale-${process.pid}`;
  if (!succeeds(() => renameSync(path, aside), "ENOENT")) return;
  if (readJson(aside)?.pid !== pid) succeeds(() => linkSync(aside, path), "EEXIST");
  rmSync(aside);
}

/** Whether it did; false where it failed for the one expected reason. */
function succeeds(act, expectedCode) {
  try {
    act();
    return true;
  } catch (error) {
    if (error.code !== expectedCode) throw error;
    return false;
  }
}

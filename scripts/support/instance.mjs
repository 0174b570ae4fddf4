// One start command per data folder: the one whose process is in running.json.
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isRunning } from "./processes.mjs";
import { Refusal } from "./project.mjs";

/** Takes the data folder for this process, or refuses with the address of the one that has it. */
export function takeInstance(dataDir) {
  const path = join(dataDir, "running.json");
  const record = { pid: process.pid, address: null };
  while (!create(path, record)) {
    const text = readText(path);
    const { pid, address } = parse(text);
    if (isRunning(pid, "start.mjs")) {
      const state = address ? `already runs at ${address}` : "is already starting or stopping";
      throw new Refusal(`Twinge ${state} (process ${pid}): stop it first, with Ctrl-C there.`);
    }
    removeStale(path, text);
  }
  return {
    /** Adds facts to the record, such as the address. */
    note(facts) {
      Object.assign(record, facts);
      writeFileSync(`${path}.new`, JSON.stringify(record));
      renameSync(`${path}.new`, path);
    },
    release: () => rmSync(path, { force: true }),
  };
}

/** The record appears with its content or not at all; false if there is one. */
function create(path, record) {
  const draft = `${path}.draft-${process.pid}`;
  writeFileSync(draft, JSON.stringify(record));
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft);
  }
}

/** Two may find the same record stale: the slower must not remove what the faster has put there. */
function removeStale(path, stale) {
  const aside = `${path}.stale-${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (readText(aside) !== stale) linkSync(aside, path);
  rmSync(aside);
}

function readText(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

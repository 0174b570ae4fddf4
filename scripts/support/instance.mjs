// One start command per data folder: whoever holds running.json.
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { endGroup, identify, stillRuns } from "./processes.mjs";
import { Refusal, say } from "./project.mjs";

const CHILD_GRACE_MS = 10_000;

/**
 * Takes the data folder for this process, or refuses with the address of the one that has it. What a
 * killed predecessor left running is ended first. Returns `note(facts)` and `release()`.
 */
export async function takeInstance(dataDir) {
  const path = join(dataDir, "running.json");
  for (;;) {
    const record = { ...identify(process.pid), address: null, children: {} };
    if (create(path, record)) return holder(path, record);
    const other = read(path);
    if (other && stillRuns(other)) throw new Refusal(describe(other));
    await endLeftovers(other);
    removeStale(path, other);
  }
}

/** Two may find the same record stale; the slower must not remove what the faster has put there. */
function removeStale(path, stale) {
  const aside = `${path}.stale-${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (error.code === "ENOENT") return;
    throw error;
  }
  const removed = read(aside);
  if (removed?.pid !== stale?.pid || removed?.mark !== stale?.mark) linkSync(aside, path);
  rmSync(aside);
}

/** Appears with its content or not at all; false if somebody's record is there. */
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

function holder(path, record) {
  return {
    note(facts) {
      Object.assign(record, facts);
      writeFileSync(`${path}.new`, JSON.stringify(record));
      renameSync(`${path}.new`, path);
    },
    /** Remembers a child process, so that a successor can end it if we are killed. */
    noteChild(name, child) {
      this.note({ children: { ...record.children, [name]: identify(child.pid) } });
    },
    release: () => rmSync(path, { force: true }),
  };
}

function describe({ pid, address }) {
  return address
    ? `Twinge already runs at ${address} (process ${pid}): stop it first, with Ctrl-C there.`
    : `Twinge is already starting or stopping (process ${pid}): wait for it, or stop it with Ctrl-C there.`;
}

async function endLeftovers(record) {
  const left = Object.values(record?.children ?? {}).filter(stillRuns);
  if (left.length === 0) return;
  say("An earlier start was killed; ending what it left running.");
  await Promise.all(left.map((identity) => endGroup(identity, CHILD_GRACE_MS)));
}

function read(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}

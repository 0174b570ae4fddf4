import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";

/** Is the number taken, be it by a process that has ended and was not collected? */
export function exists(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** Tells a process from a later one that was given the same number; null where nothing tells. */
function readStartMark(pid) {
  try {
    if (process.platform === "linux") {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      // The 22nd field; the 2nd is a name in parentheses that may itself hold spaces.
      const [state, ...fields] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      // A zombie has ended; in a container without an init nobody may ever collect it.
      return state === "Z" ? null : (fields[18] ?? null);
    }
    if (process.platform === "win32") return null;
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return null;
  }
}

/** The command line of a process, or an empty string. */
export function readCommand(pid) {
  try {
    if (process.platform === "linux") {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    }
    return execFileSync("ps", ["-ww", "-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return "";
  }
}

export function identify(pid) {
  return { pid, mark: readStartMark(pid) };
}

/** Does the process that was identified still run, and not another under its number? */
export function stillRuns({ pid, mark }) {
  return exists(pid) && readStartMark(pid) === mark;
}

/** Waits until the condition holds; false when the time is over first. */
export async function waitUntil(condition, milliseconds, everyMs = 50) {
  const end = performance.now() + milliseconds;
  while (!(await condition())) {
    if (performance.now() > end) return false;
    await delay(everyMs);
  }
  return true;
}

/** Ends a process, with its group if it leads one: SIGTERM, and after the grace SIGKILL. */
export async function endGroup(identity, graceMs) {
  if (!stillRuns(identity)) return;
  signalGroup(identity.pid, "SIGTERM");
  if (await waitUntil(() => !stillRuns(identity), graceMs)) return;
  signalGroup(identity.pid, "SIGKILL");
  await waitUntil(() => !stillRuns(identity), 5_000);
}

function signalGroup(pid, signal) {
  // Not every child leads a group, and each may have ended by itself in between.
  for (const target of process.platform === "win32" ? [pid] : [-pid, pid]) {
    try {
      process.kill(target, signal);
      return;
    } catch {}
  }
}

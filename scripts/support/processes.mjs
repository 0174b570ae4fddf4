import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { say } from "./project.mjs";

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 8_000;
const LONG_LIFE_MS = 15_000;

/** Does another process of that number run, and is `what` part of its command line? */
export function isRunning(pid, what) {
  if (!pid || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== "EPERM") return false;
  }
  return process.platform === "win32" || readCommand(pid).includes(what);
}

/** The command line of a process; empty for one that has ended and was not collected. */
function readCommand(pid) {
  try {
    if (process.platform === "linux") {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    }
    return execFileSync("ps", ["-ww", "-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return "";
  }
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

export const hasEnded = (child) => child.exitCode !== null || child.signalCode !== null;

/** Ends a child and the group it leads: with this signal, and after the grace with SIGKILL. */
export async function endChild(child, graceMs, signal = "SIGTERM") {
  if (hasEnded(child)) return;
  const ended = once(child, "exit");
  signalGroup(child.pid, signal);
  const timer = setTimeout(() => signalGroup(child.pid, "SIGKILL"), graceMs);
  await ended;
  clearTimeout(timer);
}

function signalGroup(pid, signal) {
  try {
    process.kill(process.platform === "win32" ? pid : -pid, signal);
  } catch {
    // It has ended by itself in between.
  }
}

/**
 * Keeps a program running. `start()` resolves to its process; whenever that ends it is called again, after a pause
 * that grows while the program keeps ending within seconds. Rejects if the first start does.
 */
export async function keepRunning(name, start, { graceMs, signal }) {
  const stopping = new AbortController();
  let child = await start();
  const kept = keep();

  async function keep() {
    let pauseMs = FIRST_PAUSE_MS;
    while (!stopping.signal.aborted) {
      const startedAt = performance.now();
      if (!hasEnded(child)) await once(child, "exit");
      if (stopping.signal.aborted) return;
      say(`${name} ended unexpectedly (${child.signalCode ?? child.exitCode}); starting it again.`);
      if (performance.now() - startedAt > LONG_LIFE_MS) pauseMs = FIRST_PAUSE_MS;
      await delay(pauseMs, null, stopping).catch(() => {});
      pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
      if (stopping.signal.aborted) return;
      child = await start().catch((error) => {
        say(error.message);
        return child;
      });
      if (stopping.signal.aborted) await endChild(child, graceMs, signal);
    }
  }

  return {
    pid: () => child.pid,
    async stop() {
      stopping.abort();
      await endChild(child, graceMs, signal);
      await kept;
    },
  };
}

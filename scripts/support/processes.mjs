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
    if (process.platform === "win32") return process.kill(pid, 0);
    // The command line of a process that has ended and was not collected is empty.
    const command =
      process.platform === "linux"
        ? readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ")
        : execFileSync("ps", ["-ww", "-o", "command=", "-p", String(pid)], { encoding: "utf8" });
    return command.includes(what);
  } catch {
    return false;
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
  const group = process.platform === "win32" ? child.pid : -child.pid;
  const ended = once(child, "exit");
  const timer = setTimeout(() => process.kill(group, "SIGKILL"), graceMs);
  process.kill(group, signal);
  await ended;
  clearTimeout(timer);
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
    for (;;) {
      const startedAt = performance.now();
      if (!hasEnded(child)) await once(child, "exit");
      if (stopping.signal.aborted) return;
      say(`${name} ended unexpectedly (${child.signalCode ?? child.exitCode}); starting it again.`);
      if (performance.now() - startedAt > LONG_LIFE_MS) pauseMs = FIRST_PAUSE_MS;
      await delay(pauseMs, null, stopping).catch(() => {});
      if (stopping.signal.aborted) return;
      pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
      try {
        child = await start();
      } catch (error) {
        say(error.message);
      }
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

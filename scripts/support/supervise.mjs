import { spawn } from "node:child_process";
import { setTimeout as delay } from "node:timers/promises";
import { endGroup, identify } from "./processes.mjs";
import { projectRoot, say } from "./project.mjs";

const SHORT_LIFE_MS = 15_000;
const MOST_SHORT_LIVES = 6;
const FIRST_DELAY_MS = 500;
/** Requests in flight are finished first. */
const STOP_GRACE_MS = 20_000;

/**
 * Keeps a Node program running: restarted when it ends by itself, given up (`onGivenUp(line)`) when it
 * keeps ending within seconds. `onSpawn(child)` sees every incarnation.
 */
export function supervise(name, args, { env, onSpawn, onGivenUp }) {
  let isStopping = false;
  let shortLives = 0;
  let child;
  start();

  function start() {
    const startedAt = performance.now();
    // A group of its own, so that Ctrl-C reaches us alone and we stop things in their order.
    child = spawn(process.execPath, args, {
      cwd: projectRoot,
      env,
      detached: true,
      stdio: ["ignore", "inherit", "inherit"],
    });
    onSpawn(child);
    child.once("exit", (code, signal) => {
      if (isStopping) return;
      shortLives = performance.now() - startedAt < SHORT_LIFE_MS ? shortLives + 1 : 0;
      void restart(`ended unexpectedly (${signal ?? `code ${code}`})`);
    });
  }

  async function restart(what) {
    if (shortLives >= MOST_SHORT_LIVES) {
      onGivenUp(`The ${name} ${what} ${shortLives} times in a row: see its last words above.`);
      return;
    }
    say(`The ${name} ${what}; starting it again.`);
    await delay(FIRST_DELAY_MS * 2 ** Math.max(0, shortLives - 1));
    if (!isStopping) start();
  }

  return {
    async stop() {
      isStopping = true;
      if (child.exitCode === null && child.signalCode === null) {
        await endGroup(identify(child.pid), STOP_GRACE_MS);
      }
    },
  };
}

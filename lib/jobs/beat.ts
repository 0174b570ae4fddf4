import { setTimeout as wait } from "node:timers/promises";
import { logEvent } from "@/lib/log";
import { describeFault } from "./fault";

const BEAT_MS = 60_000;

/**
 * Does the work at once and then every minute until it is told to stop. The time between two beats is taken from
 * the monotonic clock, so that a wrong or a changed clock of this machine neither stalls nor hurries it. A beat that
 * fails is logged and made good by the next one.
 */
export async function keepBeat(
  name: string,
  stopping: AbortSignal,
  work: () => Promise<void>,
): Promise<void> {
  while (!stopping.aborted) {
    const startedAt = performance.now();
    try {
      await work();
    } catch (failure) {
      logEvent("error", `${name}-failed`, describeFault(failure));
    }
    const restMs = Math.max(0, BEAT_MS - (performance.now() - startedAt));
    await wait(restMs, undefined, { signal: stopping }).catch(() => {});
  }
}

import { setTimeout as wait } from "node:timers/promises";
import { logEvent } from "@/lib/log";
import { describeFault } from "./fault";

const MINUTE_MS = 60_000;

/**
 * Does the work at once and then every minute until `stopping` fires. The minute is measured by the monotonic
 * clock, so that changing this machine's clock has no effect. A run that fails is logged, and the next one makes
 * up for it.
 */
export async function everyMinute(
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
    const restMs = Math.max(0, MINUTE_MS - (performance.now() - startedAt));
    await wait(restMs, undefined, { signal: stopping }).catch(() => {});
  }
}

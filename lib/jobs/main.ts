import { setTimeout as wait } from "node:timers/promises";
import { logEvent } from "@/lib/log";
import { sweepDueClients } from "@/lib/services/sweep";

const BEAT_MS = 60_000;

const stop = new AbortController();
process.once("SIGTERM", () => stop.abort());
process.once("SIGINT", () => stop.abort());

// What is due is read from the database every time, so a missed beat is made good by the next one.
while (!stop.signal.aborted) {
  try {
    const { evaluated, failures } = await sweepDueClients();
    if (evaluated > 0) logEvent("info", "sweep", { evaluated });
    for (const failure of failures)
      logEvent("error", "sweep-failure", { error: describe(failure) });
  } catch (error) {
    logEvent("error", "sweep-stopped", { error: describe(error) });
  }
  await wait(BEAT_MS, undefined, { signal: stop.signal }).catch(() => {});
}
process.exit(0);

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : "unknown";
}

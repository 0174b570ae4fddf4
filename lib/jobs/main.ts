import { logEvent } from "@/lib/log";
import { enqueueDueNotices, leaveUntoldNotices } from "@/lib/services/notices";
import { sweepDueClients } from "@/lib/services/sweep";
import { keepBeat } from "./beat";
import { describeFault } from "./fault";
import { keepJobs } from "./keep-jobs";
import { TASKS } from "./tasks";

const stop = new AbortController();
process.once("SIGTERM", () => stop.abort());
process.once("SIGINT", () => stop.abort());

await Promise.all([
  keepBeat("sweep", stop.signal, sweep),
  keepBeat("notices", stop.signal, notices),
  keepJobs(TASKS, stop.signal),
]);
process.exit(0);

async function sweep(): Promise<void> {
  const { evaluated, late, failures } = await sweepDueClients({ stopping: stop.signal });
  if (evaluated > 0) logEvent("info", "sweep", { evaluated, late });
  for (const failure of failures) logEvent("error", "sweep-failure", describeFault(failure));
}

/** What is due is said also where looking for those who were not told fails. */
async function notices(): Promise<void> {
  await leaveUntoldNotices().catch((failure) => {
    logEvent("error", "untold-notices-failed", describeFault(failure));
  });
  await enqueueDueNotices();
}

import { logEvent } from "@/lib/log";
import { addMissingNotices } from "@/lib/services/missing-notices";
import { enqueueDueNotices } from "@/lib/services/notices";
import { makeOutdatedDue } from "@/lib/services/outdated-clients";
import { sweepDueClients } from "@/lib/services/sweep";
import { everyMinute } from "./every-minute";
import { describeFault } from "./fault";
import { keepJobs } from "./keep-jobs";
import { TASKS } from "./tasks";

const stop = new AbortController();
process.once("SIGTERM", () => stop.abort());
process.once("SIGINT", () => stop.abort());

/**
 * Until no client is left who was last evaluated with other rules; while this process runs there will be no new
 * ones.
 */
let mayBeOutdated = true;

// Nothing below is reached before the worker ends: what the work needs is declared above.
await Promise.all([
  everyMinute("sweep", stop.signal, sweep),
  everyMinute("notices", stop.signal, notices),
  keepJobs(TASKS, stop.signal),
]);
process.exit(0);

async function sweep(): Promise<void> {
  if (mayBeOutdated) {
    await judgeAnew().catch((failure) => {
      logEvent("error", "rules-change-failed", describeFault(failure));
    });
  }
  const { evaluated, late, failures } = await sweepDueClients({ stopping: stop.signal });
  if (evaluated > 0) logEvent("info", "sweep", { evaluated, late });
  for (const failure of failures) logEvent("error", "sweep-failure", describeFault(failure));
}

/** After an update: some of the clients whom other rules judged last are due now. */
async function judgeAnew(): Promise<void> {
  const due = await makeOutdatedDue();
  if (due > 0) logEvent("info", "rules-changed", { due });
  mayBeOutdated = due > 0;
}

/** What is due is sent also where the search for missing notices fails. */
async function notices(): Promise<void> {
  await addMissingNotices().catch((failure) => {
    logEvent("error", "missing-notices-failed", describeFault(failure));
  });
  await enqueueDueNotices();
}

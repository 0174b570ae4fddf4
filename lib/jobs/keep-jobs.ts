import { logEvent } from "@/lib/log";
import { canRunJobs, freeAbandonedJobs, openPresence } from "@/lib/services/job-queue";
import { everyMinute } from "./every-minute";
import { type JobRunner, startJobRunner } from "./runner";
import type { JobTask } from "./task";

/**
 * Runs the queue's jobs until `stopping` fires, and unlocks the jobs of workers that are gone. While there is no
 * queue yet, or after the runner has stopped because of a long outage, it tries again every minute.
 */
export async function keepJobs(
  tasks: Readonly<Record<string, JobTask>>,
  stopping: AbortSignal,
): Promise<void> {
  if (Object.keys(tasks).length === 0) return;
  let running: { runner: JobRunner; presence: ReturnType<typeof openPresence> } | undefined;

  async function end(): Promise<void> {
    const ending = running;
    running = undefined;
    await ending?.runner.stop();
    await ending?.presence.end();
  }

  await everyMinute("jobs", stopping, async () => {
    if (running?.runner.hasEnded()) await end();
    if (!running) {
      if (!(await canRunJobs())) {
        const mend = "migrate with this version: npm start, or npm run db:migrate";
        return logEvent("error", "job-queue-missing", { mend });
      }
      const runner = startJobRunner(tasks);
      running = { runner, presence: openPresence(runner.workerIds) };
    }
    await running.presence.show();
    const freed = await freeAbandonedJobs(running.runner.workerIds);
    if (freed > 0) logEvent("info", "jobs-of-lost-workers-freed", { workers: freed });
  });
  await end();
}

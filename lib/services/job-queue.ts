import "#server-only";

/** The queue as the runner of jobs sees it. */
export {
  canRunJobs,
  freeAbandonedJobs,
  openJobPool,
  openPresence,
} from "@/lib/data/job-queue";

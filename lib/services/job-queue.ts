import "#server-only";

/** The job queue, for the runner of jobs. */
export {
  canRunJobs,
  freeAbandonedJobs,
  openJobPool,
  openPresence,
} from "@/lib/data/job-queue";

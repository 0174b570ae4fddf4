import type { JobName } from "@/lib/schemas/jobs";
import type { JobTask } from "./task";

/** Every kind of job and who handles it. */
export const TASKS: Readonly<Record<JobName, JobTask>> = {};

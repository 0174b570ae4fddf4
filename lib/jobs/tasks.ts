import { JOB_PAYLOADS, type JobName } from "@/lib/schemas/jobs";
import { composeNotices } from "@/lib/services/notices";
import { sendMail } from "@/lib/services/outbox";
import { sendPush } from "@/lib/services/push";
import { type JobTask, task } from "./task";

/** Every kind of job and who handles it. */
export const TASKS: Readonly<Record<JobName, JobTask>> = {
  "compose-notices": task(JOB_PAYLOADS["compose-notices"], (ids) => composeNotices(ids)),
  "send-mail": task(JOB_PAYLOADS["send-mail"], (ids) => sendMail(ids)),
  "send-push": task(JOB_PAYLOADS["send-push"], (ids) => sendPush(ids)),
};

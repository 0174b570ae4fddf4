import { z } from "zod";

const id = z.uuid();

/**
 * What each job carries: ids only. The job queue is shared by all practices, so a handler takes the practice from the
 * payload, opens a scope on it and reads everything else from the rows of that practice.
 */
export const JOB_PAYLOADS = {
  "compose-notices": z.strictObject({ practiceId: id, userId: id }),
  "send-mail": z.strictObject({ practiceId: id, messageId: id }),
  "send-push": z.strictObject({ practiceId: id, subscriptionId: id, noticeId: id }),
} as const satisfies Readonly<Record<string, z.ZodType<Readonly<Record<string, string>>>>>;

export type JobName = keyof typeof JOB_PAYLOADS;
export type JobPayload<Name extends JobName> = z.infer<(typeof JOB_PAYLOADS)[Name]>;

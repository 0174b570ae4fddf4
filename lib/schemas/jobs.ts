import type { z } from "zod";

/**
 * What each job carries: ids and nothing else. The queue knows no practice, so a handler takes the practice from
 * here, opens a scope on it and reads everything else from the practice's own rows.
 */
export const JOB_PAYLOADS = {} as const satisfies Readonly<
  Record<string, z.ZodType<Readonly<Record<string, string>>>>
>;

export type JobName = keyof typeof JOB_PAYLOADS;
export type JobPayload<Name extends JobName> = z.infer<(typeof JOB_PAYLOADS)[Name]>;

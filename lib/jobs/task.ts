import type { z } from "zod";
import { describeFault } from "./fault";

/** A handler of one kind of job; `stopping` fires when the worker must end soon. */
export type JobTask = (payload: unknown, stopping: AbortSignal | undefined) => Promise<void>;

/**
 * Parses the payload before the handler sees it. What a handler throws is retried by the queue, which keeps the
 * error's words in its table and in the log: so they are replaced by the kind of the failure and its place.
 */
export function task<Payload>(
  schema: z.ZodType<Payload>,
  handle: (payload: Payload, stopping: AbortSignal | undefined) => Promise<void>,
): JobTask {
  return async (payload, stopping) => {
    try {
      await handle(schema.parse(payload), stopping);
    } catch (failure) {
      const { fault, code, place } = describeFault(failure);
      throw new Error([fault, code, place].filter(Boolean).join(" "));
    }
  };
}

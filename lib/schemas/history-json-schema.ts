import { z } from "zod";
import { historySchema } from "./history";

/**
 * The JSON Schema of `history/1`, as docs/history-1.schema.json publishes it. It says nothing of
 * what must fit together: ids that are used once, sessions that exist. Nor does it know the names of time zones.
 */
export function historyJsonSchema(): object {
  return z.toJSONSchema(historySchema, { io: "input" });
}

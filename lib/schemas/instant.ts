import { z } from "zod";
import { existsOnCalendar, NO_SUCH_DAY } from "./date";
import { must } from "./fault";

const RFC_3339 =
  /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(\.\d{1,3})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

const EXAMPLE = "an instant with seconds and offset, like 2026-03-09T18:45:00-04:00";

/** An RFC 3339 instant with seconds and an offset, parsed to epoch milliseconds. */
export const instantSchema = z
  .string({ error: must(EXAMPLE) })
  .meta({ format: "date-time", description: "RFC 3339 with seconds and an offset or Z" })
  .transform((text, context): number => {
    const match = RFC_3339.exec(text);
    if (!match) {
      context.addIssue({ code: "custom", message: `must be ${EXAMPLE}` });
      return z.NEVER;
    }
    if (!existsOnCalendar(Number(match[1]), Number(match[2]), Number(match[3]))) {
      context.addIssue({ code: "custom", message: NO_SUCH_DAY });
      return z.NEVER;
    }
    return Date.parse(text);
  });

import { z } from "zod";
import { must } from "./fault";

const error = must("an instant with seconds and offset, like 2026-03-09T18:45:00-04:00");

/** zod takes any number of digits; what we keep has milliseconds, and more would be cut off silently. */
const MORE_THAN_MILLISECONDS = /\.\d{4}/;

/** An RFC 3339 instant with seconds and an offset, parsed to epoch milliseconds. */
export const instantSchema = z.iso
  .datetime({ offset: true, error })
  .refine((text) => !MORE_THAN_MILLISECONDS.test(text), {
    error: "must have at most three digits after the seconds",
  })
  .meta({ description: "RFC 3339 with seconds and an offset or Z" })
  .transform((text) => Date.parse(text));

import { z } from "zod";
import { must } from "./fault";

/** A calendar date `YYYY-MM-DD` that exists, kept as it is. */
export const dateSchema = z.iso.date({ error: must("a date that exists, like 2026-03-09") });

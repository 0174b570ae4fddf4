import { z } from "zod";
import type { History } from "@/lib/domain/facts";
import {
  resolveThresholds,
  ThresholdError,
  type Thresholds,
} from "@/lib/domain/thresholds/thresholds";
import { type FieldError, faultIn, must } from "./fault";
import { objectOf, textSchema } from "./field";
import { findLooseEnd, historySchema, toHistory } from "./history";
import { instantSchema } from "./instant";

/** A line of the evaluation: a history, the instant to look at it, and thresholds other than the defaults. */
const lineSchema = z.compile(
  objectOf({
    id: textSchema,
    at: instantSchema,
    history: historySchema,
    // The domain checks names and ranges. A record would silently drop the key `__proto__`.
    thresholds: z
      .custom<Readonly<Record<string, unknown>>>(isObject, { error: must("an object") })
      .exactOptional(),
  }),
);

/** Stops at the first fault, so that a line with millions of faults does not fill the memory. */
const FIRST_FAULT = { abortEarly: true, reportInput: false };

export interface EvaluationLine {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly history: History;
  readonly thresholds: Thresholds;
}

/** A line as the engine takes it, or the first fault found in it. */
export function parseEvaluationLine(
  input: unknown,
): { readonly line: EvaluationLine } | { readonly error: FieldError } {
  const parsed = lineSchema.safeParse(input, FIRST_FAULT);
  if (!parsed.success) return { error: faultIn(parsed.error, "line") };
  const { id, at, history, thresholds = {} } = parsed.data;
  const looseEnd = findLooseEnd(history);
  if (looseEnd) return { error: { ...looseEnd, path: `history.${looseEnd.path}` } };
  try {
    const line = { id, at, history: toHistory(history), thresholds: resolveThresholds(thresholds) };
    return { line };
  } catch (error) {
    if (!(error instanceof ThresholdError)) throw error;
    return { error: { path: `thresholds.${error.threshold}`, message: error.message } };
  }
}

/** The id of a line, even when the rest of it is wrong; null where it has no id that can be read. */
export function idOfLine(input: unknown): string | null {
  const id = isObject(input) ? input.id : null;
  return typeof id === "string" && id !== "" ? id : null;
}

function isObject(input: unknown): input is Readonly<Record<string, unknown>> {
  return typeof input === "object" && input !== null && !Array.isArray(input);
}

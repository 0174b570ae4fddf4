import type { z } from "zod";

/** What is wrong with an input, and where. */
export interface FieldError {
  /** `pain.nrs`, `session.exercises[0].sets[1].reps`. */
  readonly path: string;
  readonly message: string;
}

/** The first fault, with its path as code would write it; `whole` is the path of the input itself. */
export function faultIn(error: z.ZodError, whole: string): FieldError {
  const issue = error.issues[0];
  if (!issue) return { path: whole, message: "is not valid" };
  if (issue.code !== "unrecognized_keys") {
    return { path: pathOf(issue.path) || whole, message: issue.message };
  }
  return { path: pathOf([...issue.path, ...issue.keys.slice(0, 1)]), message: UNKNOWN_KEY };
}

export const UNKNOWN_KEY = "is not a known key";

function pathOf(keys: readonly PropertyKey[]): string {
  const path = keys.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`));
  return path.join("").replace(/^\./, "");
}

/** The message of a field: what it must be, or that it is missing. */
export function must(be: string) {
  const message = `must be ${be}`;
  return (issue: { readonly input?: unknown }) =>
    issue.input === undefined ? "is missing" : message;
}

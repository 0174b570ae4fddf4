import { evaluate } from "@/lib/domain/rules/evaluate";
import { RULES_VERSION } from "@/lib/domain/rules/registry";
import { idOfLine, parseEvaluationLine } from "@/lib/schemas/evaluation-line";
import type { FieldError } from "@/lib/schemas/fault";
import type { CutLine } from "./line-cutter";
import { printedFinding } from "./printed-finding";

export const MAX_LINE_BYTES = 8 * 1024 * 1024;

export interface Answer {
  /** One line of JSON, without its newline. */
  readonly text: string;
  readonly isBad: boolean;
  /** What the engine threw, where it did. */
  readonly defect?: unknown;
}

/**
 * The findings of one line of `history/1`, or the first fault in it. `run` is the engine; if it
 * throws, that is this line's fault, so that the other lines still have their answers.
 */
export function answerLine(bytes: CutLine, run = evaluate): Answer {
  const read = readObject(bytes);
  if ("message" in read) return refuse(null, { path: "line", message: read.message });
  const parsed = parseEvaluationLine(read.object);
  if ("error" in parsed) return refuse(idOfLine(read.object), parsed.error);
  const { id, at, history, thresholds } = parsed.line;
  try {
    const findings = run(history, at, thresholds).map(printedFinding);
    return { text: JSON.stringify({ id, rules: RULES_VERSION, findings }), isBad: false };
  } catch (defect) {
    return { ...refuse(id, { path: "line", message: "could not be evaluated" }), defect };
  }
}

function refuse(id: string | null, error: FieldError): Answer {
  return { text: JSON.stringify({ id, error }), isBad: true };
}

/** Strict, and a byte order mark is not skipped: only the first line of a file may have one. */
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function readObject(bytes: CutLine): { readonly object: object } | { readonly message: string } {
  if (bytes === null) return { message: "must be at most 8 MiB" };
  const text = attempt(() => utf8.decode(bytes));
  if (text === undefined) return { message: "must be UTF-8" };
  if (/^[ \t\r]*$/.test(text)) return { message: "must not be blank" };
  const value: unknown = attempt(() => JSON.parse(text));
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { message: "must be a JSON object" };
  }
  return { object: value };
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

import type { History, PainFact, SessionFact } from "@/lib/domain/facts";
import { HOUR, session } from "../build";

/** A line of elapsed time: what a rule says a minute before it, on it, a minute after it. */
export interface ElapsedLine {
  readonly rule: string;
  readonly line: string;
  readonly hours: number;
  readonly says: readonly [string | null, string | null, string | null];
  /** The facts of a start and of so many milliseconds later, and the instant to read them at. */
  readonly of: (start: number, ms: number) => Read;
}

export interface Read {
  readonly client?: Partial<History["client"]>;
  readonly sessions?: readonly SessionFact[];
  readonly pain?: readonly PainFact[];
  readonly at: number;
}

export const KNEE = { region: "knee", side: "left" } as const;

/** An hour's session that ends at an instant. */
export const endingAt = (id: string, at: number, rest: Partial<SessionFact> = {}) =>
  session(id, at - HOUR, { durationMinutes: 60, ...rest });

/** Up to the line, the line included; from it on; only after it. */
export const UNTIL = (severity: string) => [severity, severity, null] as const;
export const FROM = (severity: string) => [null, severity, severity] as const;
export const AFTER = (severity: string) => [null, null, severity] as const;
export const FORTNIGHT = 14 * 24;

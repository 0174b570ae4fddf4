import type { History } from "@/lib/domain/facts";

type Facts = Partial<Pick<History, "sessions" | "pain">> & {
  readonly client?: Partial<History["client"]>;
};

/** A line of local days: facts in the first millisecond of D less `days`, or `shift` before it. */
export interface DayLine {
  readonly rule: string;
  readonly line: string;
  readonly days: number;
  /** What is said on the last day that counts, and with the fact a millisecond earlier. */
  readonly says: readonly [string | null, string | null];
  readonly of: (edge: number, at: number) => Facts;
}

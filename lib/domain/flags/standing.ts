import type { Assessment } from "../rules/assessment";
import type { Category, Severity } from "../vocabulary";
import type { Flag } from "./flag";

export const BOARD_GROUPS = ["needs-you", "not-heard-from", "on-track"] as const;
export type BoardGroup = (typeof BOARD_GROUPS)[number];

export interface LastPain {
  readonly reportedAt: number;
  readonly nrs: number;
}

/** One client's row on the trainer's board. */
export interface Standing {
  readonly group: BoardGroup;
  /** 16 digits; ascending as text and as a number: who needs the trainer most comes first. */
  readonly sortKey: string;
  readonly severity: Severity | null;
  readonly category: Category | null;
  /** The headline flag; null where no flag is open. */
  readonly flagId: string | null;
  readonly headline: string;
  /** How many further findings stand behind the headline ("+2 more reasons"). */
  readonly reasonCount: number;
  readonly sinceAt: number | null;
  readonly openFlagCount: number;
  readonly unknownSinceAt: number | null;
  readonly acknowledgedAt: number | null;
  readonly lastReportAt: number | null;
  readonly lastNrs: number | null;
  readonly lastActivityAt: number | null;
  readonly painByDay: readonly number[];
}

export interface StandingInput {
  readonly flags: readonly Flag[];
  readonly assessment: Assessment;
  /** Newest log of any kind (session or pain); null when there is none. */
  readonly lastActivityAt: number | null;
  readonly lastPain: LastPain | null;
  readonly now: number;
}

export function standingOf(_input: StandingInput): Standing {
  throw new Error("not built yet");
}

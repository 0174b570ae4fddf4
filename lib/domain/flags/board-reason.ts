import type { BriefFinding } from "../finding";
import type { Region, Side } from "../vocabulary";

/** Why a client's row is where it is on the board. JSON; lib/words makes the sentence. */
export type BoardReason =
  /** The headline of the most severe flag. */
  | { readonly kind: "finding"; readonly finding: BriefFinding }
  /** An episode past its check-in point without a report past it. */
  | {
      readonly kind: "awaiting-report";
      readonly region: Region;
      readonly side: Side;
      readonly latestNrs: number;
    }
  | { readonly kind: "nothing-logged" }
  /** No log of any kind for so many days or more. */
  | { readonly kind: "no-log-for-days"; readonly days: number }
  | { readonly kind: "no-flag" };

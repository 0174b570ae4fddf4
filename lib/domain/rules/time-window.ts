import type { PainFact } from "../facts";
import type { ThresholdName, Thresholds } from "../thresholds/thresholds";
import type { RuleContext } from "./context";

/** A way in which time alone can change what a rule says; see next-change. */
export type TimeWindow =
  /** Facts of the last `days` local days count: a new day can move one out of the window. */
  | {
      readonly kind: "local-days";
      readonly of: "sessions" | "reports";
      readonly days: number;
      /** Where absent, always. */
      readonly matters?: (context: RuleContext) => boolean;
    }
  /** A report counts until it is `ms` old, that age included. */
  | {
      readonly kind: "report-age";
      readonly ms: number;
      readonly counts: (report: PainFact, thresholds: Thresholds) => boolean;
    }
  /** So many hours after the clock start of a standing episode something begins or ends. */
  | { readonly kind: "episode-clock"; readonly hours: ThresholdName }
  /** Last instants of something, that instant included. */
  | { readonly kind: "until"; readonly instants: (context: RuleContext) => readonly number[] }
  /** First instants at which something has ended. */
  | { readonly kind: "before"; readonly instants: (context: RuleContext) => readonly number[] };

import type { Category, Region, Severity, Side } from "./vocabulary";

/**
 * What a rule says is true at an instant. JSON only, so that it can be stored and recomputed by hand.
 * `region` and `side` are absent where the rule's subject has none; no key is ever null.
 */
export interface Finding {
  readonly rule: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly region?: Region;
  readonly side?: Side;
  /** One plain sentence with the numbers. */
  readonly summary: string;
  readonly evidence: Evidence;
  /** What would make it go away, in words. */
  readonly clears: string;
}

export interface Evidence {
  /** Ids of the very sessions and pain reports used. */
  readonly sources: readonly string[];
  /** Numbers of the arithmetic; the unit is the suffix of the name (`hoursOpen`, `acuteLoadAu`). */
  readonly values: Readonly<Record<string, number | string | boolean>>;
  readonly thresholds: Readonly<Record<string, number>>;
  /** What was not known, in words. */
  readonly missing: readonly string[];
}

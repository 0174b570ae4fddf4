import type { MissingFact } from "./missing-fact";
import type { Category, Region, Severity, Side } from "./vocabulary";

/** A region and a side; without a side, the region whatever its side. */
export interface Place {
  readonly region: Region;
  readonly side?: Side;
}

/** Numbers, flags, ids and `YYYY-MM-DD` dates: never words to be read. */
export type FactValue =
  | number
  | string
  | boolean
  | readonly number[]
  | readonly string[]
  | readonly Place[];
export type FactValues = Readonly<Record<string, FactValue>>;

/**
 * What a rule says is true at an instant. JSON only, so that it can be stored and recomputed by hand;
 * lib/words makes sentences of it. `region` and `side` are absent where the rule's subject has none;
 * no key is ever null.
 */
export interface Finding<
  Values extends FactValues = FactValues,
  Details extends FactValues = FactValues,
  ThresholdKey extends string = string,
> {
  readonly rule: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly region?: Region;
  readonly side?: Side;
  readonly evidence: Evidence<Values, ThresholdKey>;
  /** What a sentence says beyond the evidence: dates, places, the session that began a clock. */
  readonly details: Details;
}

export interface Evidence<
  Values extends FactValues = FactValues,
  ThresholdKey extends string = string,
> {
  /** Ids of the very sessions and pain reports used. */
  readonly sources: readonly string[];
  /** What the arithmetic gave; the unit is the suffix of the name (`hoursOpen`, `acuteLoadAu`). */
  readonly values: Values;
  /** What the values were compared with, by the key under which the rule declares it. */
  readonly thresholds: Readonly<Record<ThresholdKey, number>>;
  /** What was not known. */
  readonly missing: readonly MissingFact[];
}

/** A finding without its sources and what was missing: all that its sentence needs. */
export type BriefFinding<
  Values extends FactValues = FactValues,
  Details extends FactValues = FactValues,
  ThresholdKey extends string = string,
> = Omit<Finding<Values, Details>, "evidence"> & {
  readonly evidence: Pick<Evidence<Values, ThresholdKey>, "values" | "thresholds">;
};

/** The part of a finding that its sentence needs. */
export function briefOf({ evidence, ...finding }: Finding): BriefFinding {
  const { values, thresholds } = evidence;
  return { ...finding, evidence: { values, thresholds } };
}

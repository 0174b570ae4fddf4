import type { FactValue, FactValues, Finding } from "../finding";
import type { MissingFact } from "../missing-fact";
import type { ThresholdName, Thresholds } from "../thresholds/thresholds";
import type { Category, Region, Severity, Side } from "../vocabulary";
import type { RuleContext } from "./context";
import type { TimeWindow } from "./time-window";

/**
 * A rule says what is true at an instant; it sees facts, never another rule's findings. It returns
 * numbers and ids only: its sentences, labels, source and claim are in lib/words under its id.
 */
export interface Rule<
  Id extends string = string,
  Values extends FactValues = FactValues,
  Details extends FactValues = FactValues,
  Declared extends RuleThresholds = RuleThresholds,
> {
  readonly id: Id;
  /** Raised when the meaning of the rule changes. */
  readonly version: string;
  readonly category: Category;
  /** What one finding is about: the whole client, a region, or a region and side. */
  readonly subject: "client" | "region" | "place";
  /** What the rule compares with, by the name under which its evidence shows it. */
  readonly thresholds: Declared;
  /** How time alone can change what the rule says, when nothing new is logged. */
  readonly timeWindows: readonly TimeWindow[];
  evaluate(context: RuleContext): readonly Found<Values, Details>[];
}

/**
 * A threshold's full name, or a fixed number that nobody can override. A list: one of these
 * thresholds, and each finding says which.
 */
export type RuleThreshold = ThresholdName | number | readonly ThresholdName[];
export type RuleThresholds = Readonly<Record<string, RuleThreshold>>;

/** What a rule's own code says of one finding; the rest is in the rule's data. */
export interface Found<
  Values extends FactValues = FactValues,
  Details extends FactValues = FactValues,
> {
  readonly severity: Severity;
  readonly region?: Region;
  readonly side?: Side;
  /** Ids of the very sessions and pain reports used, each once. */
  readonly sources: readonly string[];
  readonly values: Values;
  readonly details: Details;
  readonly missing?: readonly MissingFact[];
  /** The thresholds that the finding was compared with, where they are not all of the rule's. */
  readonly thresholds?: Readonly<Record<string, ThresholdName | number>>;
}

/** Keeps the types of the rule's own values and details, so that lib/words can rely on them. */
export function defineRule<
  const Id extends string,
  Values extends FactValues,
  Details extends FactValues,
  const Declared extends RuleThresholds,
>(rule: Rule<Id, Values, Details, Declared>): Rule<Id, Values, Details, Declared> {
  return rule;
}

/** The declared thresholds as numbers: those of the practice and client where they override the defaults. */
function thresholdValues(
  declared: RuleThresholds,
  inForce: Thresholds,
): Readonly<Record<string, number>> {
  const values: Record<string, number> = {};
  for (const key in declared) {
    const threshold = declared[key];
    if (typeof threshold === "number") values[key] = threshold;
    else if (typeof threshold === "string") values[key] = inForce[threshold];
  }
  return values;
}

/** What the rule found, as a finding. */
export function findingOf(rule: Rule, found: Found, thresholds: Thresholds): Finding {
  const { severity, region, side, sources, values, details, missing = [] } = found;
  return {
    rule: rule.id,
    category: rule.category,
    severity,
    ...(region === undefined ? {} : { region }),
    ...(side === undefined ? {} : { side }),
    evidence: {
      sources,
      values: withFiniteNumbers(values),
      thresholds: thresholdValues(found.thresholds ?? rule.thresholds, thresholds),
      missing,
    },
    details,
  };
}

/** No number that JSON could not hold. */
function withFiniteNumbers(values: FactValues): FactValues {
  const isWhole = Object.values(values).every((value) => value === finite(value));
  if (isWhole) return values;
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, finite(value)]));
}

function finite(value: FactValue): FactValue {
  const isInfinite = typeof value === "number" && !Number.isFinite(value);
  return isInfinite ? Math.sign(value) * Number.MAX_VALUE : value;
}

import type { BriefFinding, FactValue, Finding } from "@/lib/domain/finding";
import type { FindingOf, RuleId } from "@/lib/domain/rules/registry";

/** What one language says of one rule: a file of its own in the language's folder. */
export interface RuleWords<Id extends RuleId = RuleId> {
  /** A few words for headings. */
  readonly title: string;
  /** One plain sentence with the numbers. */
  summary(finding: BriefOf<Id>): string;
  /** What would make it go away. */
  clears(finding: BriefOf<Id>): string;
  /** Label and unit of each value of the evidence. */
  readonly values: Readonly<Record<ValueNameOf<Id>, ValueWords>>;
  /** The same of what the values are compared with. */
  readonly thresholds: Readonly<Record<ThresholdKeyOf<Id>, ThresholdWords>>;
  /** What to do next, for the client and for the trainer. */
  readonly nextStep: { readonly client: string; readonly trainer: string };
  readonly page: RulePageWords;
}

/** A rule as its page explains it. */
export interface RulePageWords {
  readonly claim: string;
  readonly source: string;
  readonly inputs: string;
  readonly boundary: string;
  /** What it does not say. */
  readonly notSaid: string;
}

export interface ValueWords {
  readonly label: string;
  readonly say: (value: FactValue, finding: BriefFinding) => string;
}

export interface ThresholdWords {
  readonly label: string;
  readonly say: (value: number) => string;
}

export type BriefOf<Id extends RuleId> =
  FindingOf<Id> extends Finding<infer Values, infer Details, infer ThresholdKey>
    ? BriefFinding<Values, Details, ThresholdKey>
    : never;

type EachKey<Values> = Values extends unknown ? keyof Values & string : never;
type ValueNameOf<Id extends RuleId> = EachKey<FindingOf<Id>["evidence"]["values"]>;
type ThresholdKeyOf<Id extends RuleId> = EachKey<FindingOf<Id>["evidence"]["thresholds"]>;

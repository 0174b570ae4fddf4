import type { BriefFinding, FactValue, Finding } from "@/lib/domain/finding";
import { findRule, type RuleId } from "@/lib/domain/rules/registry";
import { THRESHOLD_SPECS } from "@/lib/domain/thresholds/thresholds";
import { RULE_WORDS as EN } from "./en/findings";
import { missingWords as enMissing } from "./en/missing";
import { inLanguage } from "./language";
import type { RuleWords, ThresholdWords, ValueWords } from "./rule-words";

/** Findings in words: sentences are made here, when they are shown, and never stored. */

/** The words of one rule as they are used for any finding. */
export interface AnyRuleWords extends Pick<RuleWords<RuleId>, "title" | "nextStep" | "page"> {
  summary(finding: BriefFinding): string;
  clears(finding: BriefFinding): string;
  readonly values: Readonly<Record<string, ValueWords>>;
  readonly thresholds: Readonly<Record<string, ThresholdWords>>;
}

// Each rule's words know the type of its own findings. A stored finding was made by the rule that it
// names, so the one cast from any finding to that type is here.
const RULE_WORDS = inLanguage({ en: EN }) as unknown as Readonly<Record<string, AnyRuleWords>>;

export const missingWords = inLanguage({ en: enMissing });

/** Throws for a rule that the catalogue does not have. */
export function ruleWords(rule: string): AnyRuleWords {
  const words = Object.hasOwn(RULE_WORDS, rule) ? RULE_WORDS[rule] : undefined;
  if (words === undefined) throw new Error(`There are no words for the rule ${rule}`);
  return words;
}

/** One plain sentence with the numbers. */
export function summaryOf(finding: BriefFinding): string {
  return ruleWords(finding.rule).summary(finding);
}

/** What would make the finding go away. */
export function clearsOf(finding: BriefFinding): string {
  return ruleWords(finding.rule).clears(finding);
}

/** A number of the evidence with its name in words and its unit. */
export interface ReadNumber {
  /** As the evidence names it. */
  readonly name: string;
  readonly label: string;
  readonly words: string;
  /** The full name of the threshold; absent where nobody can set it. */
  readonly setting?: string;
}

/** The values of the evidence, in the order in which the rule gives them. */
export function readValues(finding: Finding): readonly ReadNumber[] {
  const { values } = ruleWords(finding.rule);
  return Object.entries(finding.evidence.values).map(([name, value]) => {
    const { label, say } = values[name] ?? plainWords(name);
    return { name, label, words: say(value, finding) || "none" };
  });
}

/** The thresholds that the values were compared with. */
export function readThresholds({ rule, evidence }: Finding): readonly ReadNumber[] {
  const { thresholds } = ruleWords(rule);
  const settings: Readonly<Record<string, unknown>> = findRule(rule)?.thresholds ?? {};
  return Object.entries(evidence.thresholds).map(([name, value]) => {
    const { label, say }: ThresholdWords = thresholds[name] ?? plainWords(name);
    const setting = settings[name];
    const isSet = typeof setting === "string" && Object.hasOwn(THRESHOLD_SPECS, setting);
    return { name, label, words: say(value), ...(isSet ? { setting } : {}) };
  });
}

/** A name without words, as evidence of an older version may have, is shown as it is written. */
function plainWords(name: string) {
  const label = name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase();
  const say = (value: FactValue) => String(value);
  return { label: label.charAt(0).toUpperCase() + label.slice(1), say };
}

/** The evidence values with words in place of ids and dates, as other programs read them. */
export function printedValues(finding: Finding): Readonly<Record<string, FactValue>> {
  const { values } = ruleWords(finding.rule);
  return Object.fromEntries(
    Object.entries(finding.evidence.values).map(([name, value]) => {
      if (typeof value === "number") return [name, plainNumber(value)];
      if (typeof value === "boolean") return [name, value];
      return [name, values[name]?.say(value, finding) ?? value];
    }),
  );
}

/** Twelve digits, so that 0.1 + 0.2 reads 0.3. */
function plainNumber(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(12));
}

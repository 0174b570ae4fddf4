import type { History } from "@/lib/domain/facts";
import { evaluate } from "@/lib/domain/rules/evaluate";
import { RULES } from "@/lib/domain/rules/registry";
import { DEFAULT_THRESHOLDS } from "@/lib/domain/thresholds/thresholds";
import { renderRuleIndex, renderRulePage } from "./rule-page";

export interface RuleExample {
  /** The rule that the history is an example of. */
  readonly id: string;
  readonly at: number;
  readonly history: History;
}

/**
 * Names and texts of the pages about the rules: one of each and the list, from the rules' own data and
 * words. Throws where a rule has no example that it fires in.
 */
export function buildRulePages(examples: readonly RuleExample[]): ReadonlyMap<string, string> {
  const pages = new Map([["README.md", renderRuleIndex(RULES)]]);
  for (const rule of RULES) {
    const example = examples.find(({ id }) => id === rule.id);
    const finding =
      example &&
      evaluate(example.history, example.at, DEFAULT_THRESHOLDS).find(
        (found) => found.rule === rule.id,
      );
    if (!finding) throw new Error(`There is no example that ${rule.id} fires in`);
    pages.set(`${rule.id}.md`, renderRulePage({ ...example, rule, finding }));
  }
  return pages;
}

import type { Finding } from "@/lib/domain/finding";
import { clearsOf, missingWords, printedValues, summaryOf } from "@/lib/words/findings";

/** A finding as `findings/1` has it: with its sentences, and words in place of ids and dates. */
export function printedFinding(finding: Finding) {
  const { rule, category, severity, region, side, evidence } = finding;
  return {
    rule,
    category,
    severity,
    ...(region === undefined ? {} : { region }),
    ...(side === undefined ? {} : { side }),
    summary: summaryOf(finding),
    evidence: {
      sources: evidence.sources,
      values: printedValues(finding),
      thresholds: evidence.thresholds,
      missing: evidence.missing.map(missingWords),
    },
    clears: clearsOf(finding),
  };
}

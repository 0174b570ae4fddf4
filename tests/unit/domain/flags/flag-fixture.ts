import type { Flag } from "@/lib/domain/flags/flag";
import { DAY } from "../build";

/** An open flag with one finding. */
export function aFlag(parts: Partial<Flag> = {}): Flag {
  const { category = "persistent-pain", severity = "act" } = parts;
  const headline = {
    rule: "some-rule",
    category,
    severity,
    evidence: { sources: [], values: {}, thresholds: {}, missing: [] },
    details: {},
  };
  return {
    id: "f",
    status: "open",
    category,
    severity,
    headlineRule: headline.rule,
    headline,
    contributors: [],
    rulesVersion: "1",
    evaluatedAt: 900 * DAY,
    changedAt: 900 * DAY,
    openedAt: 900 * DAY,
    ...parts,
  };
}

import fc from "fast-check";
import { expect, test } from "vitest";
import { evaluate } from "@/lib/domain/rules/evaluate";
import { DEFAULT_THRESHOLDS } from "@/lib/domain/thresholds/thresholds";
import { aHistory, anAt } from "./arbitrary-history";

/** What the catalogue can say at all; a law that never meets a finding proves nothing about it. */
const SEVERITIES_BY_RULE: Readonly<Record<string, readonly string[]>> = {
  "red-flag-emergency": ["urgent"],
  "red-flag-today": ["urgent"],
  "screening-refer": ["act"],
  "radicular-signs": ["act"],
  "clearance-needed": ["act"],
  "refer-persistent": ["act"],
  "cramps-recurrent": ["act", "watch"],
  "pain-past-72h": ["act", "watch"],
  "pain-past-7d": ["act"],
  "pain-worse": ["act"],
  "pain-over-5": ["act"],
  "pain-not-settled-morning": ["act", "watch"],
  "pain-recurrent": ["info", "watch"],
  "follow-up-missing": ["info", "watch"],
  "load-week-jump": ["act", "watch"],
  "session-spike-run": ["act", "info", "watch"],
  "run-week-ramp": ["act", "watch"],
  "run-start-heavy": ["info"],
  "region-stacked": ["info", "watch"],
  "region-concentrated": ["act", "watch"],
  "max-out-exposure": ["act", "watch"],
  "return-too-fast": ["act", "watch"],
  "weak-progress-strain": ["act"],
  "monotony-high": ["info"],
  "doms-window": ["info"],
  "sit-tightness": ["info"],
  "no-warmup-stretch": ["info"],
  "log-gap": ["info"],
};

test("random histories meet every rule at every severity that it has, and no other", () => {
  const seen = new Map<string, Set<string>>();
  const drawn = fc.sample(fc.tuple(aHistory, anAt), { numRuns: 4000, seed: 20_261_123 });
  for (const [facts, at] of drawn) {
    for (const { rule, severity } of evaluate(facts, at, DEFAULT_THRESHOLDS)) {
      seen.set(rule, (seen.get(rule) ?? new Set()).add(severity));
    }
  }
  const found = Object.fromEntries(
    Object.keys(SEVERITIES_BY_RULE).map((rule) => [rule, [...(seen.get(rule) ?? [])].sort()]),
  );
  expect(found).toEqual(SEVERITIES_BY_RULE);
  expect([...seen.keys()].sort()).toEqual(Object.keys(SEVERITIES_BY_RULE).sort());
});

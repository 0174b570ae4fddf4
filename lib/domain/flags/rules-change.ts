import type { Finding } from "../finding";
import type { Assessment } from "../rules/assessment";
import { findRule } from "../rules/registry";
import { type FlagState, subjectKey } from "./flag";

/**
 * The findings of today's rules at an earlier instant (epoch milliseconds), in the same history;
 * null where the facts at hand do not reach back far enough to say.
 */
export type JudgeAgain = (at: number) => readonly Finding[] | null;

/**
 * Whether a flag without findings is gone because the rules changed, and not because of newer facts
 * or of silence: a rule behind it has changed since, and today's rules find nothing about its subject
 * at the very instant at which it was last found. Where that cannot be said any more: no.
 */
export function isGoneByRules(
  flag: FlagState,
  { rulesVersion }: Assessment,
  judgeAgain: JudgeAgain,
): boolean {
  if (flag.rulesVersion === rulesVersion) return false;
  const isChanged = [flag.headline, ...flag.contributors].some(({ rule }) =>
    hasChangedSince(rule, flag.rulesVersion),
  );
  if (!isChanged) return false;
  const findings = judgeAgain(flag.evaluatedAt);
  return findings?.every((finding) => subjectKey(finding) !== subjectKey(flag)) ?? false;
}

/** A rule's version is that of the catalogue in which it last changed. */
function hasChangedSince(ruleId: string, rulesVersion: string): boolean {
  const rule = findRule(ruleId);
  return rule === undefined || Number(rule.version) > Number(rulesVersion);
}

import type { Rule } from "./rule";
import { answeredWhen, evidenceOfAnswers, warningsOfTier } from "./screening-evidence";

/**
 * Claim: a warning answer of the most urgent tier calls for emergency help now.
 * Source: lay wordings of published warning-sign lists (Finucane et al., J Orthop Sports Phys Ther
 * 50(7):350, 2020, and public health-service pages); prompts with poor diagnostic accuracy.
 * Inputs: the latest answer to each question of tier T0 given within 14 days (14 x 24 h) before
 * `at`, both ends included.
 * Boundary: any "yes" or "not sure" is enough; a later "no" to the same question ends it.
 * Does not say: what is the matter, or that nothing is where all answers are "no".
 */
export const redFlagEmergency: Rule = {
  id: "red-flag-emergency",
  title: "Emergency warning answer",
  subject: "client",
  version: "1",
  category: "referral",
  evaluate(context) {
    const answers = warningsOfTier(context, "T0");
    if (answers.length === 0) return [];
    return [
      {
        rule: "red-flag-emergency",
        category: "referral",
        severity: "urgent",
        summary: `Emergency help now: yes or not sure to ${answeredWhen(context, answers)}.`,
        evidence: evidenceOfAnswers(answers),
        clears: "A later no to each of these questions, and a trainer's note of the action taken.",
      },
    ];
  },
};

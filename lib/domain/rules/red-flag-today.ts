import type { Rule } from "./rule";
import { answeredWhen, evidenceOfAnswers, warningsOfTier } from "./screening-evidence";

/**
 * Claim: a warning answer of the second tier calls for medical advice today.
 * Source: as red-flag-emergency; the tier of each question stands beside its wording.
 * Inputs: the latest answer to each question of tier T1 given within 14 days (14 x 24 h) before
 * `at`, both ends included.
 * Boundary: any "yes" or "not sure" is enough; a later "no" to the same question ends it.
 * Does not say: what is the matter, or that nothing is where all answers are "no".
 */
export const redFlagToday: Rule = {
  id: "red-flag-today",
  title: "Warning answer for today",
  subject: "client",
  version: "1",
  category: "referral",
  evaluate(context) {
    const answers = warningsOfTier(context, "T1");
    if (answers.length === 0) return [];
    return [
      {
        rule: "red-flag-today",
        category: "referral",
        severity: "urgent",
        summary: `Medical advice today: yes or not sure to ${answeredWhen(context, answers)}.`,
        evidence: evidenceOfAnswers(answers),
        clears: "A later no to each of these questions, and a trainer's note of the action taken.",
      },
    ];
  },
};

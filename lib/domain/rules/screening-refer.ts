import type { Rule } from "./rule";
import { answeredWhen, evidenceOfAnswers, warningsOfTier } from "./screening-evidence";

/**
 * Claim: a "yes" of the third tier calls for an appointment with a physical therapist or doctor
 * within about a week.
 * Source: as red-flag-emergency; the tier of each question stands beside its wording.
 * Inputs: the latest answer to each question of tier T2, other than `radic` (which belongs to
 * radicular-signs), given within 14 days (14 x 24 h) before `at`, both ends included.
 * Boundary: only "yes" counts; "not sure" does not in this tier.
 * Does not say: what is the matter.
 */
export const screeningRefer: Rule = {
  id: "screening-refer",
  title: "Answer for a physical therapist",
  subject: "client",
  version: "1",
  category: "referral",
  evaluate(context) {
    const answers = warningsOfTier(context, "T2").filter(({ question }) => question !== "radic");
    if (answers.length === 0) return [];
    return [
      {
        rule: "screening-refer",
        category: "referral",
        severity: "act",
        summary: `Appointment within a week: yes to ${answeredWhen(context, answers)}.`,
        evidence: evidenceOfAnswers(answers),
        clears: "A later no to each of these questions, or a trainer closes it with a reason.",
      },
    ];
  },
};

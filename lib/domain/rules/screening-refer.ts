import { WINDOWS } from "./look-back";
import { defineRule } from "./rule";
import { ANSWER_WINDOW, foundOfAnswers, warningsOfTier } from "./screening-evidence";

/** Any "yes" to a T2 question other than `radic`, which belongs to radicular-signs. */
export const screeningRefer = defineRule({
  id: "screening-refer",
  subject: "client",
  version: "1",
  category: "referral",
  thresholds: { days: WINDOWS.answersDays },
  timeWindows: [ANSWER_WINDOW],
  evaluate(context) {
    const answers = warningsOfTier(context, "T2").filter(({ question }) => question !== "radic");
    return answers.length === 0 ? [] : [{ severity: "act", ...foundOfAnswers(context, answers) }];
  },
});

import { WINDOWS } from "./look-back";
import { defineRule } from "./rule";
import { ANSWER_WINDOW, foundOfAnswers, warningsOfTier } from "./screening-evidence";

/** Any "yes" or "not sure" to a T1 question; a later "no" to the same question ends it. */
export const redFlagToday = defineRule({
  id: "red-flag-today",
  subject: "client",
  version: "1",
  category: "referral",
  thresholds: { days: WINDOWS.answersDays },
  timeWindows: [ANSWER_WINDOW],
  evaluate(context) {
    const answers = warningsOfTier(context, "T1");
    return answers.length === 0
      ? []
      : [{ severity: "urgent", ...foundOfAnswers(context, answers) }];
  },
});

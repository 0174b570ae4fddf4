import { WINDOWS } from "./look-back";
import { defineRule } from "./rule";
import { ANSWER_WINDOW, foundOfAnswers, warningsOfTier } from "./screening-evidence";

/** Any "yes" or "not sure" to a T0 question; a later "no" to the same question ends it. */
export const redFlagEmergency = defineRule({
  id: "red-flag-emergency",
  subject: "client",
  version: "1",
  category: "referral",
  thresholds: { days: WINDOWS.answersDays },
  timeWindows: [ANSWER_WINDOW],
  evaluate(context) {
    const answers = warningsOfTier(context, "T0");
    return answers.length === 0
      ? []
      : [{ severity: "urgent", ...foundOfAnswers(context, answers) }];
  },
});

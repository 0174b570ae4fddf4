import type { PainFact } from "../facts";
import type { ScreeningAnswer, ScreeningQuestionId } from "../vocabulary";
import { SCREENING_TIERS, type ScreeningTier } from "./screening";

/** The answer in force to one question, and the report that gave it. */
export interface LatestAnswer {
  readonly question: ScreeningQuestionId;
  readonly answer: ScreeningAnswer;
  readonly report: PainFact;
}

/** The latest answer to each question. `reports` in time order, already limited to the window. */
export function latestAnswers(
  reports: readonly PainFact[],
): ReadonlyMap<ScreeningQuestionId, LatestAnswer> {
  const latest = new Map<ScreeningQuestionId, LatestAnswer>();
  for (const report of reports) {
    if (report.screening === undefined) continue;
    for (const [question, answer] of Object.entries(report.screening) as [
      ScreeningQuestionId,
      ScreeningAnswer,
    ][]) {
      latest.set(question, { question, answer, report });
    }
  }
  return latest;
}

/** How soon to act on a warning answer to the question. */
export function tierOf(question: ScreeningQuestionId): ScreeningTier {
  return SCREENING_TIERS[question];
}

/** "Not sure" warns in the two most urgent tiers only. */
export function isWarningAnswer(question: ScreeningQuestionId, answer: ScreeningAnswer): boolean {
  return answer === "yes" || (answer === "not-sure" && tierOf(question) !== "T2");
}

import type { PainFact } from "../facts";
import { isWarningAnswer, type LatestAnswer, tierOf } from "../pain/answers";
import type { ScreeningTier } from "../pain/screening";
import { DAY_MS } from "../time/elapsed";
import type { ScreeningAnswer, ScreeningQuestionId } from "../vocabulary";
import type { RuleContext } from "./context";
import { WINDOWS } from "./look-back";
import type { Found } from "./rule";
import type { TimeWindow } from "./time-window";

/** Answers about bladder, bowel and genitals stay with the client: others see how soon to act. */
export const PRIVATE_QUESTIONS: ReadonlySet<ScreeningQuestionId> = new Set<ScreeningQuestionId>([
  "ce-saddle",
  "ce-bladder",
  "ce-bowel",
  "ce-sex",
]);

/** The warning answers in force of one tier, in time order. */
export function warningsOfTier(context: RuleContext, tier: ScreeningTier): readonly LatestAnswer[] {
  return [...context.answers().values()]
    .filter(
      ({ question, answer }) => tierOf(question) === tier && isWarningAnswer(question, answer),
    )
    .sort((a, b) => context.reports.indexOf(a.report) - context.reports.indexOf(b.report));
}

/**
 * These reports and, where one of them gave a warning answer that a later report took back, that
 * later report, in time order. Guidance needs it: with these reports alone the warning would stand
 * and guidance give way.
 */
export function withTakenBack(
  context: RuleContext,
  reports: readonly PainFact[],
): readonly PainFact[] {
  const needed = new Set(reports);
  // A report that is added here is visited as well: it may have given a warning of its own.
  for (const { screening = {}, reportedAt } of needed) {
    if (context.at - reportedAt > WINDOWS.answersDays * DAY_MS) continue;
    for (const [question, answer] of Object.entries(screening) as [
      ScreeningQuestionId,
      ScreeningAnswer,
    ][]) {
      const latest = context.answers().get(question);
      if (latest && isWarningAnswer(question, answer)) needed.add(latest.report);
    }
  }
  return context.reports.filter((report) => needed.has(report));
}

/** What warning answers say: which reports gave them, which questions, how many of each; at least one. */
export function foundOfAnswers(
  context: RuleContext,
  answers: readonly LatestAnswer[],
): Pick<Found<AnswerValues, AnswerDetails>, "sources" | "values" | "details"> {
  const questions = answers.map(({ question }) => question);
  const named = questions.filter((question) => !PRIVATE_QUESTIONS.has(question)).sort();
  return {
    sources: [...new Set(answers.map(({ report }) => report.id))],
    values: {
      questionCount: questions.length,
      yesCount: answers.filter(({ answer }) => answer === "yes").length,
      notSureCount: answers.filter(({ answer }) => answer === "not-sure").length,
      questions: named,
      privateQuestionCount: questions.length - named.length,
    },
    details: { latestOn: context.dateOf(answers.at(-1)?.report.reportedAt ?? context.at) },
  };
}

type AnswerValues = {
  readonly questionCount: number;
  readonly yesCount: number;
  readonly notSureCount: number;
  /** Ids, without those of the private questions. */
  readonly questions: readonly ScreeningQuestionId[];
  readonly privateQuestionCount: number;
};
type AnswerDetails = { readonly latestOn: string };

/** Answers count for 14 days. */
export const ANSWER_WINDOW: TimeWindow = {
  kind: "report-age",
  ms: WINDOWS.answersDays * DAY_MS,
  counts: ({ screening }) => screening !== undefined,
};

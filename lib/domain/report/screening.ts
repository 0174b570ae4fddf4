import type { PainFact } from "../facts";
import { isWarningAnswer, latestAnswers, tierOf } from "../pain/answers";
import type { ScreeningTier } from "../pain/screening";
import { PRIVATE_QUESTIONS } from "../rules/screening-evidence";
import { SCREENING_QUESTIONS, type ScreeningAnswer, type ScreeningQuestionId } from "../vocabulary";
import { type Stamp, stampOf } from "./stamp";

/** One question that was asked, with its latest answer. */
export interface AskedQuestion {
  readonly id: ScreeningQuestionId;
  readonly answer: ScreeningAnswer;
  readonly answeredAt: Stamp;
  readonly isWarning: boolean;
}

/** Questions whose answers stay with the client: only how soon to act leaves. */
export interface PrivateAnswers {
  readonly questions: readonly ScreeningQuestionId[];
  readonly latestAt: Stamp;
  /** Most urgent tier that an answer calls for; null: none does. */
  readonly tier: ScreeningTier | null;
}

export interface ScreeningSummary {
  /** Warning answers first, then newest first. */
  readonly asked: readonly AskedQuestion[];
  readonly kept: PrivateAnswers | null;
  /** Questions without any answer in the period. */
  readonly notAsked: readonly ScreeningQuestionId[];
  readonly questionCount: number;
}

const ALL = SCREENING_QUESTIONS;

/** `pain` in time order: the latest answer to a question is the one in force. */
export function screeningSummaryOf(pain: readonly PainFact[], timeZone: string): ScreeningSummary {
  const latest = latestAnswers(pain);
  const answered = ALL.flatMap((id) => {
    const given = latest.get(id);
    return given === undefined ? [] : [given];
  });
  const open = answered.filter(({ question }) => !PRIVATE_QUESTIONS.has(question));
  const kept = answered.filter(({ question }) => PRIVATE_QUESTIONS.has(question));
  const asked = open.map(
    ({ question, answer, report }): AskedQuestion => ({
      id: question,
      answer,
      answeredAt: stampOf(timeZone, report.reportedAt),
      isWarning: isWarningAnswer(question, answer),
    }),
  );
  return {
    asked: asked.sort(
      (a, b) => Number(b.isWarning) - Number(a.isWarning) || b.answeredAt.at - a.answeredAt.at,
    ),
    kept: kept.length > 0 ? privateAnswersOf(kept, timeZone) : null,
    notAsked: ALL.filter((id) => !latest.has(id)),
    questionCount: ALL.length,
  };
}

type Answered = readonly {
  readonly question: ScreeningQuestionId;
  readonly answer: ScreeningAnswer;
  readonly report: PainFact;
}[];

function privateAnswersOf(kept: Answered, timeZone: string): PrivateAnswers {
  const tiers = kept
    .filter(({ question, answer }) => isWarningAnswer(question, answer))
    .map(({ question }) => tierOf(question))
    .sort();
  return {
    questions: kept.map(({ question }) => question),
    latestAt: stampOf(timeZone, Math.max(...kept.map(({ report }) => report.reportedAt))),
    tier: tiers[0] ?? null,
  };
}

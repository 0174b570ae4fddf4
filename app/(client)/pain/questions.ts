import { questionsToAsk, severityOfAnswers } from "@/lib/domain/pain/ask";
import { HOUR_MS } from "@/lib/domain/time/elapsed";
import type { Quality, ScreeningAnswer, ScreeningQuestionId } from "@/lib/domain/vocabulary";
import type { PlaceHistory } from "./place-history";
import type { Place } from "./places";

export type Answers = Readonly<Partial<Record<ScreeningQuestionId, ScreeningAnswer>>>;

/** A report with place and number, about to be saved. */
export interface ReadyReport {
  readonly place: Place;
  readonly nrs: number;
  readonly qualities: readonly Quality[];
  readonly hasInjury: boolean;
}

/**
 * The next question of this report, null when there is none left. After an answer that calls for help
 * now nothing more is asked: the instruction must not wait for the end of a list.
 */
export function nextQuestion(
  report: ReadyReport,
  history: PlaceHistory | undefined,
  answers: Answers,
  now: number,
): ScreeningQuestionId | null {
  if (severityOfAnswers(answers) === "T0") return null;
  const ids = questionsOf(report, history, answers, now);
  return ids.find((id) => answers[id] === undefined) ?? null;
}

/** The answers that belong to this report, of all that were given on the way to Save. */
export function answersOf(
  report: ReadyReport,
  history: PlaceHistory | undefined,
  answers: Answers,
  now: number,
): Answers {
  const ids = new Set<string>(questionsOf(report, history, {}, now));
  for (const id of questionsOf(report, history, answers, now)) ids.add(id);
  return Object.fromEntries(Object.entries(answers).filter(([id]) => ids.has(id)));
}

function questionsOf(
  { place, nrs, qualities, hasInjury }: ReadyReport,
  history: PlaceHistory | undefined,
  answers: Answers,
  now: number,
): readonly ScreeningQuestionId[] {
  const clockStartAt = history?.clockStartAt ?? null;
  return questionsToAsk({
    region: place.region,
    nrs,
    qualities,
    isNewEpisode: clockStartAt === null,
    ...(clockStartAt !== null && { hoursOpen: (now - clockStartAt) / HOUR_MS }),
    ...(hasInjury && { hasInjury }),
    ...(history?.lastAsked && { lastAsked: history.lastAsked }),
    answers,
    now,
  });
}

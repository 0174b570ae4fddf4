import { DAY_MS } from "../time/elapsed";
import {
  type Quality,
  type Region,
  SCREENING_QUESTIONS,
  type ScreeningAnswer,
  type ScreeningQuestionId,
} from "../vocabulary";
import { isWarningAnswer, tierOf } from "./answers";
import { INJURY_QUESTIONS, questionSetOf } from "./question-sets";
import { isSpineRegion } from "./region-kinds";
import type { ScreeningTier } from "./screening";

/** Answers by question. */
export type ScreeningAnswers = Readonly<Partial<Record<ScreeningQuestionId, ScreeningAnswer>>>;

/** What is known of the report that is being written. */
export interface AskInput {
  readonly region: Region;
  readonly nrs: number;
  readonly qualities: readonly Quality[];
  /** No episode of the region and side is open: the report begins one. */
  readonly isNewEpisode: boolean;
  /** Hours since the episode's clock start; absent on a new episode. */
  readonly hoursOpen?: number;
  /** Whether it began with a fall, a blow or a twist; absent: not asked. */
  readonly hasInjury?: boolean;
  /** When the questions were last asked in this episode, and the number reported then. */
  readonly lastAsked?: { readonly at: number; readonly nrs: number };
  /** Answers given so far in this report: they decide the follow-up questions. */
  readonly answers?: ScreeningAnswers;
  readonly now: number;
}

const NERVE_QUALITIES: ReadonlySet<Quality> = new Set<Quality>([
  "burning",
  "tingling",
  "numbness",
  "electric",
]);
const NEW_SPINE_NRS = 4;
const SEVERE_NRS = 7;
const LATE_HOURS = 72;
const REPEAT_MS = 7 * DAY_MS;
const WORSE_BY = 2;

/**
 * The questions to put to the client, most urgent tier first; empty: ask nothing.
 *
 * Asked only when (our own lines): a new spine episode at 4/10 or more; strictly more than 72 h
 * open; burning, tingling, numbness or electric; 7/10 or more; or an injury. Then the core (saddle,
 * bladder, bowel and genital changes; both legs or a weak leg; chest; fever; accident), as far as
 * it fits the region, and the region's own set. Not again within 7 days in one episode unless the
 * number is up by 2 or more. A report of 0 without an injury asks nothing.
 */
export function questionsToAsk(input: AskInput): readonly ScreeningQuestionId[] {
  if (!isReasonToAsk(input) || wasJustAsked(input)) return [];
  const asked = new Set(questionSetOf(input.region));
  if (input.hasInjury === false) {
    for (const question of INJURY_QUESTIONS) asked.delete(question);
  }
  const dvt = input.answers?.dvt;
  if (asked.has("dvt") && dvt !== undefined && isWarningAnswer("dvt", dvt)) asked.add("pe");
  const order = SCREENING_QUESTIONS;
  return order
    .filter((question) => asked.has(question))
    .sort((a, b) => (tierOf(a) < tierOf(b) ? -1 : tierOf(a) > tierOf(b) ? 1 : 0));
}

function isReasonToAsk(input: AskInput): boolean {
  if (input.hasInjury === true) return true;
  if (input.nrs < 1) return false;
  return (
    (input.isNewEpisode && isSpineRegion(input.region) && input.nrs >= NEW_SPINE_NRS) ||
    (input.hoursOpen !== undefined && input.hoursOpen > LATE_HOURS) ||
    input.qualities.some((quality) => NERVE_QUALITIES.has(quality)) ||
    input.nrs >= SEVERE_NRS
  );
}

function wasJustAsked({ lastAsked, nrs, now }: AskInput): boolean {
  if (lastAsked === undefined) return false;
  return now - lastAsked.at < REPEAT_MS && nrs - lastAsked.nrs < WORSE_BY;
}

/** The most urgent tier that the answers call for; null: no warning answer. */
export function severityOfAnswers(answers: ScreeningAnswers): ScreeningTier | null {
  const tiers = (Object.entries(answers) as [ScreeningQuestionId, ScreeningAnswer][])
    .filter(([question, answer]) => isWarningAnswer(question, answer))
    .map(([question]) => tierOf(question))
    .sort();
  return tiers[0] ?? null;
}

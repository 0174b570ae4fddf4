import type { Quality, Region, ScreeningAnswer } from "../vocabulary";
import type { ScreeningQuestionId, ScreeningTier } from "./screening";

/** What is known of the report that is being written. */
export interface AskInput {
  readonly region: Region;
  readonly nrs: number;
  readonly qualities: readonly Quality[];
  /** No episode of the region and side is open: the report begins one. */
  readonly isNewEpisode: boolean;
  /** Hours since the episode's clock start; absent on a new episode. */
  readonly hoursOpen?: number;
  /** The client says that it began with a fall, a blow or a twist. */
  readonly hasInjury?: boolean;
  /** When the questions were last asked in this episode, and the number reported then. */
  readonly lastAsked?: { readonly at: number; readonly nrs: number };
  /** Answers given so far in this report: they decide the follow-up questions. */
  readonly answers?: Readonly<Partial<Record<ScreeningQuestionId, ScreeningAnswer>>>;
  readonly now: number;
}

/** The questions to put to the client, most urgent first; empty: ask nothing. */
export function questionsToAsk(_input: AskInput): readonly ScreeningQuestionId[] {
  throw new Error("not built yet");
}

/** The most urgent tier that the answers call for; null: no warning answer. */
export function severityOfAnswers(
  _answers: Readonly<Partial<Record<ScreeningQuestionId, ScreeningAnswer>>>,
): ScreeningTier | null {
  throw new Error("not built yet");
}

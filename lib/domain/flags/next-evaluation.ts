import { nextCheckInAt } from "../check-ins/due";
import type { History } from "../facts";
import type { EpisodeStatus } from "../rules/assessment";
import { nextChangeAt } from "../rules/next-change";
import type { Thresholds } from "../thresholds/thresholds";
import type { Flag } from "./flag";
import { nextFlagChangeAt } from "./next-flag-change";
import { quietFromAt } from "./standing";

export interface NextEvaluationInput {
  readonly history: History;
  readonly thresholds: Thresholds;
  /** The client's flags after this evaluation: pending, open, and closed within 14 days. */
  readonly flags: readonly Flag[];
  /** As assessed at `now`. */
  readonly episodes: readonly EpisodeStatus[];
  readonly lastActivityAt: number | null;
  readonly now: number;
}

/**
 * When a client is due again if nobody logs anything: the earliest instant after `now` at which
 * findings, episodes, flags, questions or the board row can change by time alone; null: never.
 */
export function nextEvaluationAt(input: NextEvaluationInput): number | null {
  const { history, thresholds, flags, episodes, lastActivityAt, now } = input;
  const instants = [
    nextChangeAt(history, now, thresholds),
    nextFlagChangeAt(flags, history.client.timeZone, now),
    nextCheckInAt({ at: now, episodes }, history),
    quietFromAt(lastActivityAt, now),
  ].filter((instant) => instant !== null);
  return instants.length === 0 ? null : Math.min(...instants);
}

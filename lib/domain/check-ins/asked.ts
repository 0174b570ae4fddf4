import type { History } from "../facts";
import { LAPSE_MS } from "../pain/episode";
import { type Assessment, type EpisodeStatus, isStanding } from "../rules/assessment";
import { DAY_MS } from "../time/elapsed";
import { askedPlace } from "./check-in";
import { mayHaveComeDue } from "./due";

/** A last 0 from a phone whose clock ran ahead ends its episode later than it came. */
const ENDED_SINCE_MS = 2 * DAY_MS;
/** This long after an episode has lapsed, an earlier evaluation has closed its check-ins. */
const LOOKED_SINCE_MS = 30 * DAY_MS;

/**
 * Whether a question may be open or due: for most clients there is none, and then open questions need not be read.
 * `newIds` are the reports that came with this evaluation; an earlier one has closed what it answers.
 */
export function mayHaveCheckIns(
  { at, episodes }: Pick<Assessment, "at" | "episodes">,
  history: History,
  newIds: ReadonlySet<string>,
): boolean {
  return episodes.some(
    (episode) => isConcerned(episode, history, newIds, at) && mayHaveComeDue(episode, history, at),
  );
}

function isConcerned(
  episode: EpisodeStatus,
  { pain }: History,
  newIds: ReadonlySet<string>,
  at: number,
): boolean {
  if (isStanding(episode)) return true;
  const { state, firstReportedAt, lastReportedAt } = episode;
  if (state === "lapsed" && at - lastReportedAt <= LAPSE_MS + LOOKED_SINCE_MS) return true;
  if (state === "ended" && at - lastReportedAt <= ENDED_SINCE_MS) return true;
  if (newIds.size === 0) return false;
  const untilAt = state === "replaced" ? at : lastReportedAt;
  const place = askedPlace(episode);
  return pain.some(
    (report) =>
      newIds.has(report.id) &&
      askedPlace(report) === place &&
      report.reportedAt >= firstReportedAt &&
      report.reportedAt <= untilAt,
  );
}

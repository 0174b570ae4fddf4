import type { PainFact } from "../facts";
import type { Thresholds } from "../thresholds/thresholds";
import { hoursToMs } from "../time/elapsed";
import type { Quality, Region } from "../vocabulary";
import type { EpisodeClock } from "./episode-clock";
import { isMuscleRegion } from "./region-kinds";

const SORENESS_QUALITIES: ReadonlySet<Quality> = new Set<Quality>([
  "ache",
  "stiff",
  "tight",
  "tender",
]);

/** What these notions read of an episode; an open one has the reports so far. */
export interface EpisodeSoFar {
  readonly region: Region;
  readonly first: PainFact;
  readonly reports: readonly PainFact[];
  clock(): EpisodeClock;
}

/**
 * Soreness-like: behaves as training soreness usually does. A muscle, 6–48 h after a session, and
 * every report, zeros included, as `isSoreReport` asks.
 */
export function isSorenessLike(episode: EpisodeSoFar, thresholds: Thresholds): boolean {
  if (!isMuscleRegion(episode.region)) return false;
  if (!episode.reports.every((report) => isSoreReport(report, thresholds))) return false;
  const { session } = episode.clock();
  if (session === undefined) return false;
  return isSorenessDelay(onsetOf(episode.first) - session.endAt, thresholds);
}

/**
 * Ordinary soreness: soreness-like, and no report of 1/10 or more lies more than 72 h after the
 * clock start. Whether the episode stands does not matter.
 */
export function isOrdinarySoreness(episode: EpisodeSoFar, thresholds: Thresholds): boolean {
  if (!isSorenessLike(episode, thresholds)) return false;
  const lastPositive = episode.reports.findLast((report) => report.nrs >= 1) ?? episode.first;
  const openMs = lastPositive.reportedAt - episode.clock().startAt;
  return openMs <= hoursToMs(thresholds["pain-past-72h.hours"]);
}

/** At most 6/10, nothing but ache, stiffness, tightness or tenderness, not at rest or at night, not spreading. */
export function isSoreReport(report: PainFact, thresholds: Thresholds): boolean {
  return (
    report.nrs <= thresholds["soreness.maxNrs"] &&
    report.atRest !== true &&
    report.atNight !== true &&
    report.spreads === undefined &&
    (report.qualities ?? []).every((quality) => SORENESS_QUALITIES.has(quality))
  );
}

/** When the pain of a report began, as the client says, else the report itself; epoch milliseconds. */
export function onsetOf(report: PainFact): number {
  return report.onsetAt ?? report.reportedAt;
}

/** Soreness comes 6–48 h after a session, both included. */
export function isSorenessDelay(delayMs: number, thresholds: Thresholds): boolean {
  return (
    delayMs >= hoursToMs(thresholds["soreness.onsetFromHours"]) &&
    delayMs <= hoursToMs(thresholds["soreness.onsetToHours"])
  );
}

import type { PainFact } from "../facts";
import type { Thresholds } from "../thresholds/thresholds";
import { DAY_MS, hoursToMs } from "../time/elapsed";
import { type Episode, openMs } from "./episode";

/** What several rules ask of an episode. */

/** The latest number is 2 or more below the peak, or at most 2. */
export function isImproving(episode: Episode, thresholds: Thresholds): boolean {
  const latest = episode.latest.nrs;
  return (
    latest <= episode.peakNrs - thresholds["improving.drop"] ||
    latest <= thresholds["improving.lowNrs"]
  );
}

/** Positive reports made more than 72 h after the clock start. */
export function reportsPast72h(episode: Episode, thresholds: Thresholds): readonly PainFact[] {
  const lineMs = hoursToMs(thresholds["pain-past-72h.hours"]);
  return episode.reports.filter((report) => report.nrs >= 1 && openMs(episode, report) > lineMs);
}

/** Any report, zeros included, was made past the 72 h line. */
export function hasReportPast72h(episode: Episode, thresholds: Thresholds): boolean {
  return openMs(episode, episode.latest) > hoursToMs(thresholds["pain-past-72h.hours"]);
}

/** The latest report is past 7 days with 2/10 or more. */
export function isPast7d(episode: Episode, thresholds: Thresholds): boolean {
  return (
    openMs(episode, episode.latest) > hoursToMs(thresholds["pain-past-7d.hours"]) &&
    episode.latest.nrs >= thresholds["pain-past-7d.nrs"]
  );
}

const WORSE_WINDOW_MS = 7 * DAY_MS;

/** The lowest report of the 7 days before the latest one, when the latest is clearly above it. */
export function lowBeforeRise(episode: Episode, thresholds: Thresholds): PainFact | null {
  const { latest, reports } = episode;
  if (latest.nrs < thresholds["pain-worse.nrs"]) return null;
  let lowest: PainFact | null = null;
  for (const report of reports) {
    const isInWindow =
      report !== latest && latest.reportedAt - report.reportedAt <= WORSE_WINDOW_MS;
    if (isInWindow && (lowest === null || report.nrs <= lowest.nrs)) lowest = report;
  }
  if (lowest === null) return null;
  return latest.nrs - lowest.nrs >= thresholds["pain-worse.rise"] ? lowest : null;
}

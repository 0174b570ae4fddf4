import type { Region, Side } from "../vocabulary";
import type { ReportEpisode, ReportNumber } from "./episodes";

/** A place on the body chart with its number when the episode began and at the latest report. */
export interface BodyMark {
  readonly region: Region;
  readonly side: Side;
  readonly start: ReportNumber;
  readonly now: ReportNumber;
}

/** Places whose episode has not ended; a silent one keeps its last number, with its date. */
export function bodyMarksOf(episodes: readonly ReportEpisode[]): BodyMark[] {
  return episodes
    .filter(({ outcome }) => outcome === "stands" || outcome === "lapsed")
    .map(({ region, side, first, latest }) => ({
      region,
      side,
      start: first,
      now: latest,
    }));
}

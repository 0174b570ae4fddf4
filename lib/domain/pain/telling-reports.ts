import type { PainFact } from "../facts";
import type { Thresholds } from "../thresholds/thresholds";
import { compareInstants } from "../time/elapsed";
import type { Episode } from "./episode";
import { isOrdinarySoreness } from "./soreness";

/**
 * The telling reports, in time order: those of 1/10 or more whose episode is not ordinary soreness.
 * Outside the muscle regions these are all reports of 1/10 or more. A later report of an episode
 * can make its earlier ones telling.
 */
export function tellingReportsOf(
  episodes: readonly Episode[],
  thresholds: Thresholds,
): readonly PainFact[] {
  return episodes
    .filter((episode) => !isOrdinarySoreness(episode, thresholds))
    .flatMap(({ reports }) => reports.filter((report) => report.nrs >= 1))
    .sort((a, b) => compareInstants(a, a.reportedAt, b, b.reportedAt));
}

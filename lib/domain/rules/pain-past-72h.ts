import { type Episode, hoursOpen } from "../pain/episode";
import { isImproving, reportsPast72h } from "../pain/episode-signs";
import { isSorenessLike } from "../pain/soreness";
import type { Severity } from "../vocabulary";
import type { RuleContext } from "./context";
import {
  clockDetails,
  episodeMissing,
  episodePlace,
  episodeSources,
  episodeValues,
} from "./episode-evidence";
import { defineRule } from "./rule";

/**
 * A report of 1/10 or more strictly more than 72 h after the clock start. Watch when improving and
 * either low or soreness-like with latest < 4; else act.
 */
export const painPast72h = defineRule({
  id: "pain-past-72h",
  subject: "place",
  version: "2",
  category: "persistent-pain",
  thresholds: {
    hours: "pain-past-72h.hours",
    improvingDrop: "improving.drop",
    lowNrs: "improving.lowNrs",
    sorenessNrs: "pain-past-72h.sorenessNrs",
  },
  timeWindows: [],
  evaluate(context) {
    const { thresholds } = context;
    return context.standingEpisodes().flatMap((episode) => {
      const lastPositive = reportsPast72h(episode, thresholds).at(-1);
      if (lastPositive === undefined) return [];
      const improving = isImproving(episode, thresholds);
      const sorenessLike = isSorenessLike(episode, thresholds);
      return [
        {
          severity: severityOf(context, episode, improving, sorenessLike),
          ...episodePlace(episode),
          sources: episodeSources(episode),
          values: {
            ...episodeValues(episode),
            lastPositiveHoursOpen: hoursOpen(episode, lastPositive),
            improving,
            sorenessLike,
          },
          details: { ...clockDetails(episode), lastPositiveNrs: lastPositive.nrs },
          missing: episodeMissing(episode),
        },
      ];
    });
  },
});

function severityOf(
  { thresholds }: RuleContext,
  episode: Episode,
  improving: boolean,
  sorenessLike: boolean,
): Severity {
  const latest = episode.latest.nrs;
  const isLow = latest <= thresholds["improving.lowNrs"];
  const isMildSoreness = sorenessLike && latest < thresholds["pain-past-72h.sorenessNrs"];
  return improving && (isLow || isMildSoreness) ? "watch" : "act";
}

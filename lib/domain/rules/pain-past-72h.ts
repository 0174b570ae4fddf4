import { type Episode, hoursOpen } from "../pain/episode";
import { isImproving, isSorenessLike, reportsPast72h } from "../pain/episode-signs";
import { placeHeading } from "../pain/place";
import type { Severity } from "../vocabulary";
import type { RuleContext } from "./context";
import {
  episodeMissing,
  episodeSources,
  episodeValues,
  placeOf,
  ZEROS_END_IT,
} from "./episode-evidence";
import type { Rule } from "./rule";
import { openFor } from "./wording";

/**
 * Claim: a pain still there past 72 hours is worth a check.
 * Source: soreness after training usually peaks at 24–72 h and is gone by 5–7 days; 72 h is our
 * check-in point, the end of the usual peak.
 * Inputs: the reports (0–10) of each standing episode and their hours since the clock start.
 * Boundary: a report of 1/10 or more strictly more than 72 h (elapsed, clock changes do not count)
 * after the clock start. Watch when improving (latest <= peak - 2, or <= 2) and either latest <= 2
 * or soreness-like with latest < 4; else act.
 * Does not say: that soreness ends at 72 h, or what else it would be.
 */
export const painPast72h: Rule = {
  id: "pain-past-72h",
  title: "Pain past 72 hours",
  subject: "place",
  version: "1",
  category: "persistent-pain",
  evaluate(context) {
    const { thresholds } = context;
    return context.standingEpisodes().flatMap((episode) => {
      const lastPositive = reportsPast72h(episode, thresholds).at(-1);
      if (lastPositive === undefined) return [];
      const improving = isImproving(episode, thresholds);
      const sorenessLike = isSorenessLike(episode, thresholds);
      const lineHours = thresholds["pain-past-72h.hours"];
      const at = openFor(episode, lastPositive, lineHours);
      const latest = episode.latest.nrs;
      const words =
        latest >= 1 ? `still ${latest}/10, ${at}` : `0/10 now, ${lastPositive.nrs}/10 ${at}`;
      return [
        {
          rule: "pain-past-72h",
          category: "persistent-pain",
          severity: severityOf(context, episode, improving, sorenessLike),
          ...placeOf(episode),
          summary: `${placeHeading(episode.region, episode.side)}: ${words}.`,
          evidence: {
            sources: episodeSources(episode),
            values: {
              ...episodeValues(episode),
              lastPositiveHoursOpen: hoursOpen(episode, lastPositive),
              improving,
              sorenessLike,
            },
            thresholds: {
              hours: lineHours,
              improvingDrop: thresholds["improving.drop"],
              lowNrs: thresholds["improving.lowNrs"],
              sorenessNrs: thresholds["pain-past-72h.sorenessNrs"],
            },
            missing: episodeMissing(episode),
          },
          clears: ZEROS_END_IT,
        },
      ];
    });
  },
};

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

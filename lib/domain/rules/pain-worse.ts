import { lowBeforeRise } from "../pain/episode-signs";
import { placeHeading } from "../pain/place";
import { DAY_MS } from "../time/elapsed";
import { episodeSources, placeOf, ZEROS_END_IT } from "./episode-evidence";
import type { Rule } from "./rule";
import { formatNumber } from "./wording";

/**
 * Claim: a rise of 2 points within a week is more than noise.
 * Source: smallest detectable change about 2 points for low back pain (Childs et al., 2005).
 * Inputs: the reports (0–10) of each standing episode.
 * Boundary: latest >= 3, and at least 2 above the lowest of the episode's reports in the 7 days
 * (7 x 24 h, both ends included) before it; there must be one.
 * Does not say: what made it worse.
 */
export const painWorse: Rule = {
  id: "pain-worse",
  title: "Pain getting worse",
  subject: "place",
  version: "1",
  category: "persistent-pain",
  evaluate(context) {
    const { thresholds } = context;
    return context.standingEpisodes().flatMap((episode) => {
      const lowest = lowBeforeRise(episode, thresholds);
      if (lowest === null) return [];
      const { latest } = episode;
      const daysBetween = (latest.reportedAt - lowest.reportedAt) / DAY_MS;
      const days = formatNumber(daysBetween);
      return [
        {
          rule: "pain-worse",
          category: "persistent-pain",
          severity: "act",
          ...placeOf(episode),
          summary: `${placeHeading(episode.region, episode.side)}: up from ${lowest.nrs}/10 to ${latest.nrs}/10 in ${days === "1" ? "1 day" : `${days} days`}.`,
          evidence: {
            sources: episodeSources(episode),
            values: {
              latestNrs: latest.nrs,
              lowestNrs: lowest.nrs,
              riseNrs: latest.nrs - lowest.nrs,
              daysBetween,
            },
            thresholds: {
              nrs: thresholds["pain-worse.nrs"],
              rise: thresholds["pain-worse.rise"],
            },
            missing: [],
          },
          clears: `A report less than ${thresholds["pain-worse.rise"]} above the lowest of the 7 days before it. ${ZEROS_END_IT}`,
        },
      ];
    });
  },
};

import { lowBeforeRise } from "../pain/episode-signs";
import { DAY_MS } from "../time/elapsed";
import { episodePlace, episodeSources } from "./episode-evidence";
import { defineRule } from "./rule";

/** Latest >= 3, and at least 2 above the lowest of the episode's reports in the 7 days before it. */
export const painWorse = defineRule({
  id: "pain-worse",
  subject: "place",
  version: "2",
  category: "persistent-pain",
  thresholds: { nrs: "pain-worse.nrs", rise: "pain-worse.rise" },
  timeWindows: [],
  evaluate(context) {
    return context.standingEpisodes().flatMap((episode) => {
      const lowest = lowBeforeRise(episode, context.thresholds);
      if (lowest === null) return [];
      const { latest } = episode;
      return [
        {
          severity: "act",
          ...episodePlace(episode),
          sources: episodeSources(episode),
          values: {
            latestNrs: latest.nrs,
            lowestNrs: lowest.nrs,
            riseNrs: latest.nrs - lowest.nrs,
            daysBetween: (latest.reportedAt - lowest.reportedAt) / DAY_MS,
          },
          details: {},
        },
      ];
    });
  },
});

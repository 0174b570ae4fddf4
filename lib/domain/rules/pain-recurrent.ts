import type { Episode } from "../pain/episode";
import { placeHeading } from "../pain/place";
import { compareInstants } from "../time/elapsed";
import type { Region } from "../vocabulary";
import { WINDOWS } from "./look-back";
import type { Rule } from "./rule";
import { plural } from "./wording";

/**
 * Claim: a place that starts hurting again and again is worth a look, even if each time passes.
 * Source: our own check-in point.
 * Inputs: every episode of a region, whatever its side and whatever became of it.
 * Boundary: 3 or more episodes whose first report lies in the last 42 local days, today included.
 * Does not say: that they have one cause.
 */
export const painRecurrent: Rule = {
  id: "pain-recurrent",
  title: "Pain that comes back",
  subject: "region",
  version: "1",
  category: "persistent-pain",
  evaluate(context) {
    const line = context.thresholds["pain-recurrent.episodes"];
    const byRegion = new Map<Region, Episode[]>();
    for (const episode of context.episodes()) {
      const there = byRegion.get(episode.region);
      if (there) there.push(episode);
      else byRegion.set(episode.region, [episode]);
    }
    const firstDay = context.today - WINDOWS.recurrentDays + 1;
    return [...byRegion].flatMap(([region, all]) => {
      if (all.length < line) return [];
      const recent = all.filter((episode) => context.dayOf(episode.first.reportedAt) >= firstDay);
      if (recent.length < line) return [];
      return [
        {
          rule: "pain-recurrent",
          category: "persistent-pain",
          severity: "watch",
          region,
          summary: `${placeHeading(region)}: ${plural(recent.length, "separate pain")} began in the last 42 days.`,
          evidence: {
            sources: recent
              .flatMap((episode) => episode.reports)
              .sort((a, b) => compareInstants(a, a.reportedAt, b, b.reportedAt))
              .map((report) => report.id),
            values: { episodeCount: recent.length },
            thresholds: { episodes: line, days: WINDOWS.recurrentDays },
            missing: [],
          },
          clears: `Fewer than ${line} begun within 42 days.`,
        },
      ];
    });
  },
};

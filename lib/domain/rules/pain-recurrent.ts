import type { Episode } from "../pain/episode";
import { compareInstants } from "../time/elapsed";
import type { Region } from "../vocabulary";
import { WINDOWS } from "./look-back";
import { defineRule } from "./rule";

/** 3 or more episodes of a region, any side, whose first report lies in the last 42 local days. */
export const painRecurrent = defineRule({
  id: "pain-recurrent",
  subject: "region",
  version: "1",
  category: "persistent-pain",
  lines: { episodes: "pain-recurrent.episodes", days: WINDOWS.recurrentDays },
  timeWindows: [
    {
      kind: "local-days",
      of: "reports",
      days: WINDOWS.recurrentDays,
      matters: (context) =>
        context.episodes().length >= context.thresholds["pain-recurrent.episodes"],
    },
  ],
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
          severity: "watch",
          region,
          sources: recent
            .flatMap((episode) => episode.reports)
            .sort((a, b) => compareInstants(a, a.reportedAt, b, b.reportedAt))
            .map((report) => report.id),
          values: { episodeCount: recent.length },
          details: {},
        },
      ];
    });
  },
});

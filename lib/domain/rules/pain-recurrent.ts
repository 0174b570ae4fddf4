import type { PainFact } from "../facts";
import type { SessionView } from "../load/session-view";
import type { Episode } from "../pain/episode";
import { isSpineRegion } from "../pain/region-kinds";
import { isOrdinarySoreness } from "../pain/soreness";
import { compareInstants } from "../time/elapsed";
import type { Region } from "../vocabulary";
import type { RuleContext } from "./context";
import { episodeSources } from "./episode-evidence";
import { WINDOWS } from "./look-back";
import { defineRule } from "./rule";

/**
 * 3 or more episodes of a region, any side, whatever became of them, whose first report lies in the
 * last 42 local days; ordinary soreness counts in the neck and back alone. Watch; info when all of
 * them are ordinary soreness and the one that began last has a peak below 5.
 */
export const painRecurrent = defineRule({
  id: "pain-recurrent",
  subject: "region",
  version: "2",
  category: "persistent-pain",
  thresholds: {
    episodes: "pain-recurrent.episodes",
    watchNrs: "pain-recurrent.watchNrs",
    days: WINDOWS.recurrentDays,
  },
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
    const { thresholds } = context;
    const threshold = thresholds["pain-recurrent.episodes"];
    if (context.episodes().length < threshold) return [];
    return [...byRegionOf(context.episodes())].flatMap(([region, all]) => {
      if (all.length < threshold) return [];
      const recent = recentOf(context, all);
      if (recent.length < threshold) return [];
      const counted = recent.map((episode) => ({
        episode,
        isSoreness: isOrdinarySoreness(episode, thresholds),
      }));
      const counting = isSpineRegion(region)
        ? counted
        : counted.filter(({ isSoreness }) => !isSoreness);
      const last = counting.at(-1)?.episode;
      if (last === undefined || counting.length < threshold) return [];
      const sorenessCount = counting.filter(({ isSoreness }) => isSoreness).length;
      const isSorenessAlone = sorenessCount === counting.length;
      const isMild = last.peakNrs < thresholds["pain-recurrent.watchNrs"];
      const episodes = counting.map(({ episode }) => episode);
      return [
        {
          severity: isSorenessAlone && isMild ? "info" : "watch",
          region,
          sources: sourcesOf(context, episodes),
          values: {
            episodeCount: counting.length,
            sorenessCount,
            lastPeakNrs: last.peakNrs,
          },
          details: {},
        },
      ];
    });
  },
});

function byRegionOf(episodes: readonly Episode[]): ReadonlyMap<Region, readonly Episode[]> {
  const byRegion = new Map<Region, Episode[]>();
  for (const episode of episodes) {
    const there = byRegion.get(episode.region);
    if (there) there.push(episode);
    else byRegion.set(episode.region, [episode]);
  }
  return byRegion;
}

/** Those that began in the window, in the order of their first reports. */
function recentOf(context: RuleContext, episodes: readonly Episode[]): readonly Episode[] {
  const firstDay = context.today - WINDOWS.recurrentDays + 1;
  return episodes
    .filter(({ first }) => context.dayOf(first.reportedAt) >= firstDay)
    .sort((a, b) => compareReports(a.first, b.first));
}

/** All facts of the episodes and the sessions that set one apart from the one before, in time order. */
function sourcesOf(context: RuleContext, episodes: readonly Episode[]): readonly string[] {
  const used = new Set(episodes.flatMap(episodeSources));
  const broughtBy = episodes.flatMap(({ broughtBy: session }) => (session ? [session.id] : []));
  for (const id of broughtBy) used.add(id);
  const isUsed = ({ id }: SessionView | PainFact) => used.has(id);
  return [...context.sessions.filter(isUsed), ...context.reports.filter(isUsed)].map(
    ({ id }) => id,
  );
}

function compareReports(a: PainFact, b: PainFact): number {
  return compareInstants(a, a.reportedAt, b, b.reportedAt);
}

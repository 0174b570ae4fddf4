import { isAtLeast } from "../load/compare";
import { medianOf } from "../load/median";
import { type RegionLoads, regionLoadsOf } from "../load/region-load";
import { type SessionView, sessionsOnDays, sumLoads } from "../load/session-view";
import { placeHeading } from "../pain/place";
import type { Region } from "../vocabulary";
import type { RuleContext } from "./context";
import { idsOf, missingExercises, missingLoads, painWords, raiseByPain } from "./load-evidence";
import { WINDOWS } from "./look-back";
import type { Rule } from "./rule";
import { formatNumber } from "./wording";

/**
 * Claim: one region carries much more of the week than it usually does.
 * Source: our own check-in points; region loads are our own model.
 * Inputs: region load and all session loads (AU) of the last 7 local days; the region's shares in
 * the four weeks D-34…D-7.
 * Boundary: share >= 0.40 and the region loaded on 3 or more of the days. With 6 or more sessions in
 * the four weeks the share must also be >= 1.5 times the median of its shares in those of them that
 * hold any load (silent when none does, or when a session that loads the region has no known
 * load); with fewer sessions it must be >= 0.50. An unknown load of this week counts 0.
 * Does not say: that the region is weak or hurt. Act only together with pain of 3/10 within 72 h there.
 */
export const regionConcentrated: Rule = {
  id: "region-concentrated",
  title: "Load concentrated on a region",
  subject: "region",
  version: "1",
  category: "overuse",
  evaluate(context) {
    const week = context.sessionsOfLastDays(WINDOWS.weekDays);
    const { loadAu: totalAu, unknownCount } = sumLoads(week);
    if (totalAu === 0) return [];
    const loads = regionLoadsOf(week);
    return loads.regions.flatMap((region) => {
      const load = loads.of(region);
      const days = new Set(load.sessions.map((session) => session.day)).size;
      const { thresholds } = context;
      if (days < thresholds["region-concentrated.days"]) return [];
      if (!isAtLeast(load.loadAu, thresholds["region-concentrated.share"] * totalAu)) return [];
      const line = lineOf(context, region);
      if (line === null || !isAtLeast(load.loadAu, line.share * totalAu)) return [];

      const raise = raiseByPain(context, "watch", (place) => place === region);
      const percent = formatNumber((load.loadAu / totalAu) * 100, 0);
      const usual =
        line.usualShare === null ? "" : `, usually ${formatNumber(line.usualShare * 100, 0)} %`;
      return [
        {
          rule: "region-concentrated",
          category: "overuse",
          severity: raise.severity,
          region,
          summary: `${placeHeading(region)}: ${percent} % of the last 7 days' load on ${days} days${usual}${painWords(raise)}.`,
          evidence: {
            sources: idsOf([...line.sessions, ...week, ...raise.reports]),
            values: {
              regionLoadAu: load.loadAu,
              acuteLoadAu: totalAu,
              loadShare: load.loadAu / totalAu,
              loadedDays: days,
              earlierSessions: line.sessions.length,
              ...(line.usualShare === null ? {} : { usualShare: line.usualShare }),
            },
            thresholds: {
              loadShare: thresholds["region-concentrated.share"],
              loadedDays: thresholds["region-concentrated.days"],
              sessions: thresholds["region-concentrated.sessions"],
              ...(line.usualShare === null
                ? { shareWithoutBaseline: thresholds["region-concentrated.shareWithoutBaseline"] }
                : { shareRatio: thresholds["region-concentrated.ratio"] }),
              painNrs: thresholds["pain-near.nrs"],
            },
            missing: [
              ...missingLoads(unknownCount),
              ...missingExercises([...line.sessions, ...week]),
            ],
          },
          clears: `A share of the last 7 days' load below ${formatNumber(Math.max(thresholds["region-concentrated.share"], line.share) * 100)} %.`,
        },
      ];
    });
  },
};

interface Line {
  /** The share that the region has to reach. */
  readonly share: number;
  /** Median share of the weeks before; null where too few sessions tell. */
  readonly usualShare: number | null;
  readonly sessions: readonly SessionView[];
}

function lineOf({ sessions, thresholds, today }: RuleContext, region: Region): Line | null {
  const start = today - WINDOWS.weekDays * (WINDOWS.shareWeeks + 1) + 1;
  const before = sessionsOnDays(sessions, start, today - WINDOWS.weekDays);
  if (before.length < thresholds["region-concentrated.sessions"]) {
    const share = thresholds["region-concentrated.shareWithoutBaseline"];
    return { share, usualShare: null, sessions: before };
  }
  const shares: number[] = [];
  for (let index = 0; index < WINDOWS.shareWeeks; index += 1) {
    const from = start + index * 7;
    const week = sessionsOnDays(before, from, from + 6);
    const loads: RegionLoads = regionLoadsOf(week);
    if (loads.of(region).unknownCount > 0) return null;
    const { loadAu } = sumLoads(week);
    if (loadAu > 0) shares.push(loads.of(region).loadAu / loadAu);
  }
  const usualShare = medianOf(shares);
  if (usualShare === null) return null;
  return {
    share: thresholds["region-concentrated.ratio"] * usualShare,
    usualShare,
    sessions: before,
  };
}

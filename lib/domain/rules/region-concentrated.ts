import { type RegionLoads, regionLoadsOf } from "../load/region-load";
import { type SessionView, sessionsOnDays, sumLoads } from "../load/session-view";
import { isAtLeast } from "../numbers/compare";
import { medianOf } from "../numbers/median";
import type { Region } from "../vocabulary";
import type { RuleContext } from "./context";
import {
  idsOf,
  missingExercises,
  missingLoads,
  PAIN_NEAR_WINDOW,
  raiseByPain,
  raiseDetails,
} from "./load-evidence";
import { WINDOWS } from "./look-back";
import { defineRule } from "./rule";

/** The thresholds with a baseline of earlier weeks, and those without one. */
const SHARED_THRESHOLDS = {
  loadShare: "region-concentrated.share",
  loadedDays: "region-concentrated.days",
  sessions: "region-concentrated.sessions",
} as const;
const BASELINE_THRESHOLDS = {
  ...SHARED_THRESHOLDS,
  shareRatio: "region-concentrated.ratio",
  painNrs: "pain-near.nrs",
} as const;
const FIRST_WEEKS_THRESHOLDS = {
  ...SHARED_THRESHOLDS,
  shareWithoutBaseline: "region-concentrated.shareWithoutBaseline",
  painNrs: "pain-near.nrs",
} as const;

/**
 * Share of the last 7 local days' load >= 0.40, on 3 or more of the days; and with 6 or more sessions
 * in D-34…D-7 also >= 1.5 times the median of its shares there, with fewer >= 0.50.
 */
export const regionConcentrated = defineRule({
  id: "region-concentrated",
  subject: "region",
  version: "2",
  category: "overuse",
  thresholds: { ...BASELINE_THRESHOLDS, ...FIRST_WEEKS_THRESHOLDS },
  timeWindows: [{ kind: "local-days", of: "sessions", days: WINDOWS.weekDays }, PAIN_NEAR_WINDOW],
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
      const limit = shareLimitOf(context, region);
      if (limit === null || !isAtLeast(load.loadAu, limit.share * totalAu)) return [];

      const raise = raiseByPain(context, "watch", (place) => place === region);
      const { usualShare } = limit;
      return [
        {
          severity: raise.severity,
          region,
          sources: idsOf([...limit.sessions, ...week, ...raise.sources]),
          values: {
            regionLoadAu: load.loadAu,
            acuteLoadAu: totalAu,
            loadShare: load.loadAu / totalAu,
            loadedDays: days,
            earlierSessions: limit.sessions.length,
            ...(usualShare === null ? {} : { usualShare }),
          },
          thresholds: usualShare === null ? FIRST_WEEKS_THRESHOLDS : BASELINE_THRESHOLDS,
          details: raiseDetails(raise),
          missing: [
            ...missingLoads(unknownCount),
            ...missingExercises([...limit.sessions, ...week]),
          ],
        },
      ];
    });
  },
});

interface ShareLimit {
  /** The share that the region has to reach. */
  readonly share: number;
  /** Median share of the weeks before; null where there are too few sessions. */
  readonly usualShare: number | null;
  readonly sessions: readonly SessionView[];
}

function shareLimitOf(
  { sessions, thresholds, today }: RuleContext,
  region: Region,
): ShareLimit | null {
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

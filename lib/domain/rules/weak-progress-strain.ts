import type { PainFact } from "../facts";
import { regionLoadsOf } from "../load/region-load";
import { sessionsOnDays } from "../load/session-view";
import { isGreater } from "../numbers/compare";
import { tellingSources } from "./episode-evidence";
import { highestNrs, idsOf, missingExercises, missingLoads } from "./load-evidence";
import { WINDOWS } from "./look-back";
import { defineRule } from "./rule";

/**
 * Region load of the last 14 local days strictly more than 1.20 times that of D-27…D-14; the region's
 * highest telling number of the last 7 days >= 4 and at least 2 above that of D-27…D-14.
 */
export const weakProgressStrain = defineRule({
  id: "weak-progress-strain",
  subject: "region",
  version: "2",
  category: "overuse",
  thresholds: {
    fortnightRatio: "weak-progress-strain.ratio",
    sessions: "weak-progress-strain.sessions",
    nrs: "weak-progress-strain.nrs",
    rise: "weak-progress-strain.rise",
  },
  timeWindows: [
    { kind: "local-days", of: "sessions", days: WINDOWS.monthDays },
    { kind: "local-days", of: "reports", days: WINDOWS.regionPainDays },
  ],
  evaluate(context) {
    const { thresholds, today } = context;
    const weekStart = today - WINDOWS.regionPainDays + 1;
    const isMuch = ({ nrs }: PainFact) => nrs >= thresholds["weak-progress-strain.nrs"];
    if (!context.reportsOnDays(weekStart, today).some(isMuch)) return [];
    const painNow = context.tellingReportsOnDays(weekStart, today);
    const painful = new Set(painNow.filter(isMuch).map(({ region }) => region));
    if (painful.size === 0) return [];
    const earlierStart = today - WINDOWS.monthDays + 1;
    const earlierEnd = today - WINDOWS.fortnightDays;
    const month = context.sessionsOfLastDays(WINDOWS.monthDays);
    const recent = regionLoadsOf(context.sessionsOfLastDays(WINDOWS.fortnightDays));
    const earlier = regionLoadsOf(sessionsOnDays(month, earlierStart, earlierEnd));
    return [...painful].flatMap((region) => {
      const now = recent.of(region);
      const before = earlier.of(region);
      if (before.unknownCount > 0 || before.loadAu === 0) return [];
      if (before.sessions.length < thresholds["weak-progress-strain.sessions"]) return [];
      const ratio = thresholds["weak-progress-strain.ratio"];
      if (!isGreater(now.loadAu, ratio * before.loadAu)) return [];

      const isThere = (report: PainFact) => report.region === region;
      const reports = painNow.filter(isThere);
      const reportsBefore = context.tellingReportsOnDays(earlierStart, earlierEnd).filter(isThere);
      const rise = highestNrs(reports) - highestNrs(reportsBefore);
      if (rise < thresholds["weak-progress-strain.rise"]) return [];
      return [
        {
          severity: "act",
          region,
          sources: idsOf([
            ...before.sessions,
            ...now.sessions,
            ...tellingSources(context, [...reportsBefore, ...reports]).map((id) => ({ id })),
          ]),
          values: {
            fortnightLoadAu: now.loadAu,
            earlierFortnightLoadAu: before.loadAu,
            fortnightRatio: now.loadAu / before.loadAu,
            highestNrs: highestNrs(reports),
            earlierHighestNrs: highestNrs(reportsBefore),
          },
          details: {},
          missing: [...missingLoads(now.unknownCount), ...missingExercises(month)],
        },
      ];
    });
  },
});

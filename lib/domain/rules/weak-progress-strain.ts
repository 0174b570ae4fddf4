import type { PainFact } from "../facts";
import { isGreater } from "../load/compare";
import { regionLoadsOf } from "../load/region-load";
import { sessionsOnDays } from "../load/session-view";
import { placeHeading } from "../pain/place";
import { highestNrs, idsOf, missingExercises, missingLoads } from "./load-evidence";
import { WINDOWS } from "./look-back";
import type { Rule } from "./rule";
import { formatNumber } from "./wording";

/**
 * Claim: a region is asked for more than two weeks ago and answers with more pain.
 * Source: our own check-in points, after the advice to progress in small steps.
 * Inputs: region load (AU) of the last 14 local days and of D-27…D-14; the region's reports (0–10,
 * any side) of the last 7 local days and of D-27…D-14.
 * Boundary: load strictly more than 1.20 times the earlier one, which is above 0 and holds 2 or more
 * sessions that load the region; highest number >= 4 and at least 2 above the earlier highest (0
 * where none was reported). Silent when an earlier session that loads the region has no known
 * load; such a session of the last 14 days counts 0.
 * Does not say: that the load is the cause, or that the muscle is weak.
 */
export const weakProgressStrain: Rule = {
  id: "weak-progress-strain",
  title: "More load and more pain",
  subject: "region",
  version: "1",
  category: "overuse",
  evaluate(context) {
    const { thresholds, today } = context;
    const weekStart = today - WINDOWS.regionPainDays + 1;
    const painful = new Set(
      context
        .reportsOnDays(weekStart, today)
        .filter(({ nrs }) => nrs >= thresholds["weak-progress-strain.nrs"])
        .map(({ region }) => region),
    );
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
      const reports = context.reportsOnDays(weekStart, today).filter(isThere);
      const reportsBefore = context.reportsOnDays(earlierStart, earlierEnd).filter(isThere);
      const rise = highestNrs(reports) - highestNrs(reportsBefore);
      if (rise < thresholds["weak-progress-strain.rise"]) return [];
      const percent = formatNumber((now.loadAu / before.loadAu - 1) * 100, 0);
      return [
        {
          rule: "weak-progress-strain",
          category: "overuse",
          severity: "act",
          region,
          summary: `${placeHeading(region)}: load of the last 14 days ${percent} % above the 14 before, and pain up from ${highestNrs(reportsBefore)}/10 to ${highestNrs(reports)}/10.`,
          evidence: {
            sources: idsOf([...before.sessions, ...now.sessions, ...reportsBefore, ...reports]),
            values: {
              fortnightLoadAu: now.loadAu,
              earlierFortnightLoadAu: before.loadAu,
              fortnightRatio: now.loadAu / before.loadAu,
              highestNrs: highestNrs(reports),
              earlierHighestNrs: highestNrs(reportsBefore),
            },
            thresholds: {
              fortnightRatio: ratio,
              sessions: thresholds["weak-progress-strain.sessions"],
              nrs: thresholds["weak-progress-strain.nrs"],
              rise: thresholds["weak-progress-strain.rise"],
            },
            missing: [...missingLoads(now.unknownCount), ...missingExercises(month)],
          },
          clears: `Load of the region over 14 days at most ${formatNumber(ratio, 2)} times the 14 before, or 7 days of numbers less than ${thresholds["weak-progress-strain.rise"]} above the earlier ones.`,
        },
      ];
    });
  },
};

import { isLoadedByKind } from "../load/region-share";
import { type RunTotal, totalRuns } from "../load/run-distance";
import { sessionsOnDays } from "../load/session-view";
import { isAtLeast, isGreater } from "../numbers/compare";
import type { RuleContext } from "./context";
import {
  finiteRatio,
  idsOf,
  missingDistances,
  PAIN_NEAR_WINDOW,
  raiseByPain,
  raiseDetails,
} from "./load-evidence";
import { WINDOWS } from "./look-back";
import { defineRule } from "./rule";

/**
 * `R > 1.50 x W1`, `R > 1.40 x L` and R - L >= 7 km, in metres: R = run distance of the last 7 local
 * days, W1 = that of D-13…D-7 (5 km or more), L = the largest of the four weeks D-34…D-7. Silent when
 * a run of these four weeks has no distance.
 */
export const runWeekRamp = defineRule({
  id: "run-week-ramp",
  subject: "client",
  version: "2",
  category: "overuse",
  thresholds: {
    ratio: "run-week-ramp.ratio",
    largestRatio: "run-week-ramp.largestRatio",
    excessMeters: "run-week-ramp.excessMeters",
    earlierMeters: "run-week-ramp.earlierMeters",
    painNrs: "pain-near.nrs",
  },
  // Without a run in the last 7 days there is no distance to ramp.
  timeWindows: [{ kind: "local-days", of: "sessions", days: WINDOWS.weekDays }, PAIN_NEAR_WINDOW],
  evaluate(context) {
    const { thresholds } = context;
    const week = totalRuns(context.sessionsOfLastDays(WINDOWS.weekDays));
    if (week.meters === 0) return [];
    const weeks = weeksBefore(context);
    if (weeks.some(({ unknownCount }) => unknownCount > 0)) return [];
    const weekBeforeMeters = weeks.at(-1)?.meters ?? 0;
    const largestWeekMeters = Math.max(...weeks.map(({ meters }) => meters));
    const excessMeters = week.meters - largestWeekMeters;
    if (!isAtLeast(weekBeforeMeters, thresholds["run-week-ramp.earlierMeters"])) return [];
    if (!isGreater(week.meters, thresholds["run-week-ramp.ratio"] * weekBeforeMeters)) return [];
    const largestLine = thresholds["run-week-ramp.largestRatio"] * largestWeekMeters;
    if (!isGreater(week.meters, largestLine)) return [];
    if (!isAtLeast(excessMeters, thresholds["run-week-ramp.excessMeters"])) return [];

    const raise = raiseByPain(context, "watch", (region) => isLoadedByKind("run", region));
    const weekRatio = finiteRatio(week.meters, weekBeforeMeters);
    return [
      {
        severity: raise.severity,
        sources: idsOf([...weeks.flatMap(({ runs }) => runs), ...week.runs, ...raise.sources]),
        values: {
          weekMeters: week.meters,
          weekBeforeMeters,
          ...(weekRatio === null ? {} : { weekRatio }),
          largestWeekMeters,
          excessMeters,
        },
        details: raiseDetails(raise),
        missing: missingDistances(week.unknownCount, "zero"),
      },
    ];
  },
});

/** The runs of D-34…D-28, D-27…D-21, D-20…D-14 and D-13…D-7. */
function weeksBefore({ sessions, today }: RuleContext): readonly RunTotal[] {
  const start = today - WINDOWS.weekDays * (WINDOWS.runWeeks + 1) + 1;
  const all = sessionsOnDays(sessions, start, today - WINDOWS.weekDays);
  return Array.from({ length: WINDOWS.runWeeks }, (_, index) => {
    const from = start + index * WINDOWS.weekDays;
    return totalRuns(sessionsOnDays(all, from, from + WINDOWS.weekDays - 1));
  });
}

import { isLoadedByKind } from "../load/region-share";
import { totalRuns } from "../load/run-distance";
import { sessionsOnDays } from "../load/session-view";
import { isAtLeast, isGreater } from "../numbers/compare";
import {
  idsOf,
  missingDistances,
  PAIN_NEAR_WINDOW,
  raiseByPain,
  raiseDetails,
} from "./load-evidence";
import { WINDOWS } from "./look-back";
import { defineRule } from "./rule";

/**
 * Distance of the last 7 local days over that of D-13…D-7 strictly more than 1.30; the second 5 km or
 * more and each of its runs with a distance.
 */
export const runWeekRamp = defineRule({
  id: "run-week-ramp",
  subject: "client",
  version: "1",
  category: "overuse",
  lines: {
    ratio: "run-week-ramp.ratio",
    earlierMeters: "run-week-ramp.earlierMeters",
    painNrs: "pain-near.nrs",
  },
  timeWindows: [
    { kind: "local-days", of: "sessions", days: 2 * WINDOWS.weekDays },
    PAIN_NEAR_WINDOW,
  ],
  evaluate(context) {
    const { sessions, thresholds, today } = context;
    const week = totalRuns(context.sessionsOfLastDays(WINDOWS.weekDays));
    const before = totalRuns(
      sessionsOnDays(sessions, today - 2 * WINDOWS.weekDays + 1, today - WINDOWS.weekDays),
    );
    if (before.unknownCount > 0 || before.meters === 0) return [];
    if (!isAtLeast(before.meters, thresholds["run-week-ramp.earlierMeters"])) return [];
    if (!isGreater(week.meters, thresholds["run-week-ramp.ratio"] * before.meters)) return [];

    const raise = raiseByPain(context, "watch", (region) => isLoadedByKind("run", region));
    return [
      {
        severity: raise.severity,
        sources: idsOf([...before.runs, ...week.runs, ...raise.reports]),
        values: {
          weekMeters: week.meters,
          weekBeforeMeters: before.meters,
          weekRatio: week.meters / before.meters,
        },
        details: raiseDetails(raise),
        missing: missingDistances(week.unknownCount, "zero"),
      },
    ];
  },
});

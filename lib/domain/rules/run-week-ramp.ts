import { isAtLeast, isGreater } from "../load/compare";
import { isLoadedByKind } from "../load/region-share";
import { totalRuns } from "../load/run-distance";
import { sessionsOnDays } from "../load/session-view";
import { idsOf, missingDistances, painWords, raiseByPain } from "./load-evidence";
import { WINDOWS } from "./look-back";
import type { Rule } from "./rule";
import { formatKm, formatNumber, formatPast } from "./wording";

/**
 * Claim: this week's running is far above last week's.
 * Source: Nielsen et al., J Orthop Sports Phys Ther, 2014 (novices; more than 30 % over two weeks),
 * as told by others; a trial of a 10 % programme found no gain (Buist et al., Am J Sports Med
 * 36(1):33-39, 2008). The 5 km are our own.
 * Inputs, in m: distance of all runs of the last 7 local days, today included, and of the local
 * days D-13…D-7.
 * Boundary: the first over the second strictly more than 1.30, compared crosswise; the second 5 km
 * or more and each of its runs with a distance. A run of the last 7 days without a distance counts
 * 0 m. Watch; act together with pain of 3/10 within 72 h in a region that running loads.
 * Does not say: that 30 % is a limit of anything.
 */
export const runWeekRamp: Rule = {
  id: "run-week-ramp",
  title: "Running week far above the last",
  subject: "client",
  version: "1",
  category: "overuse",
  evaluate(context) {
    const { sessions, thresholds, today } = context;
    const week = totalRuns(context.sessionsOfLastDays(WINDOWS.weekDays));
    const before = totalRuns(
      sessionsOnDays(sessions, today - 2 * WINDOWS.weekDays + 1, today - WINDOWS.weekDays),
    );
    const ratioLine = thresholds["run-week-ramp.ratio"];
    const leastMeters = thresholds["run-week-ramp.earlierMeters"];
    if (before.unknownCount > 0 || before.meters === 0) return [];
    if (!isAtLeast(before.meters, leastMeters)) return [];
    if (!isGreater(week.meters, ratioLine * before.meters)) return [];

    const raise = raiseByPain(context, "watch", (region) => isLoadedByKind("run", region));
    const weekRatio = week.meters / before.meters;
    const percentLine = (ratioLine - 1) * 100;
    return [
      {
        rule: "run-week-ramp",
        category: "overuse",
        severity: raise.severity,
        summary: `${formatKm(week.meters)} run in the last 7 days, ${formatPast((weekRatio - 1) * 100, percentLine)} % more than the ${formatKm(before.meters)} of the 7 days before${painWords(raise)}.`,
        evidence: {
          sources: idsOf([...before.runs, ...week.runs, ...raise.reports]),
          values: {
            weekMeters: week.meters,
            weekBeforeMeters: before.meters,
            weekRatio,
          },
          thresholds: {
            ratio: ratioLine,
            earlierMeters: leastMeters,
            painNrs: thresholds["pain-near.nrs"],
          },
          missing: missingDistances(week.unknownCount, "counted as 0 km"),
        },
        clears: `A 7-day distance of at most ${formatNumber(ratioLine, 2)} times that of the 7 days before, ${formatKm(ratioLine * before.meters)} now.`,
      },
    ];
  },
};

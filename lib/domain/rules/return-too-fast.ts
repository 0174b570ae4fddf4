import type { TrainingBreak } from "../load/return-period";
import { weekOfReturn } from "../load/return-period";
import { type SessionView, sessionsOnDays, sumLoads } from "../load/session-view";
import { isAtLeast, isGreater } from "../numbers/compare";
import {
  idsOf,
  missingLoads,
  PAIN_NEAR_WINDOW,
  raiseByPainOfTheWeek,
  raiseDetails,
} from "./load-evidence";
import { LOOK_BACK, WINDOWS } from "./look-back";
import { defineRule } from "./rule";

/** By week of the return. */
const CAPS = [
  "return-too-fast.capWeek1",
  "return-too-fast.capWeek2",
  "return-too-fast.capWeek3",
  "return-too-fast.capWeek4",
] as const;

/**
 * `W > cap_k x B`, W = load of week k of the return so far, B = median of the four weekly loads
 * before the break, caps .70 .85 1.00 1.10. Exactly at the cap is fine. Silent with fewer than two
 * non-zero weeks or an unknown load before the break, and with B below 100 AU.
 */
export const returnTooFast = defineRule({
  id: "return-too-fast",
  subject: "client",
  version: "2",
  category: "overuse",
  thresholds: {
    cap: CAPS,
    usualWeekAu: "return-too-fast.usualWeekAu",
    breakDays: "return-period.days",
    painNrs: "pain-near.nrs",
  },
  timeWindows: [{ kind: "local-days", of: "sessions", days: WINDOWS.monthDays }, PAIN_NEAR_WINDOW],
  evaluate(context) {
    const gap = context.returnBreak();
    const week = gap === null ? null : weekOfReturn(gap.returnDay, context.today);
    if (gap === null || week === null) return [];
    const capName = CAPS[week - 1];
    const before = sessionsBefore(context.sessions, gap);
    const twiceBaselineAu = twiceMedianWeek(before, gap.lastDay);
    if (capName === undefined || twiceBaselineAu === null) return [];
    const leastAu = context.thresholds["return-too-fast.usualWeekAu"];
    if (!isAtLeast(twiceBaselineAu, 2 * leastAu)) return [];

    const weekStart = gap.returnDay + (week - 1) * 7;
    const current = sumLoads(sessionsOnDays(context.sessions, weekStart, context.today));
    const cap = context.thresholds[capName];
    if (!isGreater(current.loadAu * 2, cap * twiceBaselineAu)) return [];

    const since = sessionsOnDays(context.sessions, gap.returnDay, context.today);
    const raise = raiseByPainOfTheWeek(context);
    const baselineAu = twiceBaselineAu / 2;
    return [
      {
        severity: raise.severity,
        sources: idsOf([...before, ...since, ...raise.sources]),
        values: {
          week,
          weekLoadAu: current.loadAu,
          baselineAu,
          capAu: cap * baselineAu,
          percentOfUsual: (current.loadAu / baselineAu) * 100,
          daysOff: gap.returnDay - gap.lastDay,
        },
        thresholds: {
          cap: capName,
          usualWeekAu: "return-too-fast.usualWeekAu",
          breakDays: "return-period.days",
          painNrs: "pain-near.nrs",
        },
        details: raiseDetails(raise),
        missing: [...missingLoads(current.unknownCount), ...raise.missing],
      },
    ];
  },
});

function sessionsBefore(
  sessions: readonly SessionView[],
  gap: TrainingBreak,
): readonly SessionView[] {
  return sessionsOnDays(sessions, gap.lastDay - LOOK_BACK.breakBaselineDays + 1, gap.lastDay);
}

/** Twice the median of the four weekly loads, so that nothing is divided; null: no baseline. */
function twiceMedianWeek(sessions: readonly SessionView[], lastDay: number): number | null {
  const weeks = [0, 1, 2, 3].map((index) => {
    const end = lastDay - index * 7;
    return sumLoads(sessionsOnDays(sessions, end - 6, end));
  });
  if (weeks.some(({ unknownCount }) => unknownCount > 0)) return null;
  const loads = weeks.map(({ loadAu }) => loadAu).sort((a, b) => a - b);
  if (loads.filter((loadAu) => loadAu > 0).length < 2) return null;
  return (loads[1] ?? 0) + (loads[2] ?? 0);
}

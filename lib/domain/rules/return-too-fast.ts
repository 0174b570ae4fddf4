import { isGreater } from "../load/compare";
import type { TrainingBreak } from "../load/return-period";
import { weekOfReturn } from "../load/return-period";
import { type SessionView, sessionsOnDays, sumLoads } from "../load/session-view";
import type { ThresholdName } from "../thresholds/thresholds";
import { idsOf, missingLoads, painWords, raiseByPainOfTheWeek } from "./load-evidence";
import { LOOK_BACK } from "./look-back";
import type { Rule } from "./rule";
import { formatNumber } from "./wording";

/**
 * Claim: the weeks after a break of 14 days or more are being filled faster than advised.
 * Source: CSCCa/NSCA transition periods (Caterisano et al., Strength Cond J 41(3):1-23, 2019):
 * weekly volume cut by 50, 30, 20 and 10 %. Reading volume as AU is ours.
 * Inputs, in AU: r the day of the return, p the last day before the break; week k =
 * floor((D - r)/7) + 1; W = load of week k so far; B = median of the four weekly loads of p-27…p
 * (empty weeks 0, the middle two averaged).
 * Boundary: `W > cap_k x B`, cap .50 .70 .80 .90, compared crosswise; exactly at the cap is fine.
 * Silent with fewer than two non-zero weeks or an unknown load before the break.
 * Does not say: that the client was idle; they may have trained without logging.
 */
const CAPS: readonly ThresholdName[] = [
  "return-too-fast.capWeek1",
  "return-too-fast.capWeek2",
  "return-too-fast.capWeek3",
  "return-too-fast.capWeek4",
];

export const returnTooFast: Rule = {
  id: "return-too-fast",
  title: "Back faster than advised",
  subject: "client",
  version: "1",
  category: "overuse",
  evaluate(context) {
    const gap = context.returnBreak();
    const week = gap === null ? null : weekOfReturn(gap.returnDay, context.today);
    if (gap === null || week === null) return [];
    const capName = CAPS[week - 1];
    const before = sessionsBefore(context.sessions, gap);
    const twiceBaselineAu = twiceMedianWeek(before, gap.lastDay);
    if (capName === undefined || twiceBaselineAu === null) return [];

    const weekStart = gap.returnDay + (week - 1) * 7;
    const current = sumLoads(sessionsOnDays(context.sessions, weekStart, context.today));
    const cap = context.thresholds[capName];
    if (!isGreater(current.loadAu * 2, cap * twiceBaselineAu)) return [];

    const since = sessionsOnDays(context.sessions, gap.returnDay, context.today);
    const raise = raiseByPainOfTheWeek(context);
    const baselineAu = twiceBaselineAu / 2;
    const percentOfUsual = (current.loadAu / baselineAu) * 100;
    return [
      {
        rule: "return-too-fast",
        category: "overuse",
        severity: raise.severity,
        summary: `Week ${week} after ${gap.returnDay - gap.lastDay} days off: ${formatNumber(current.loadAu, 0)} AU, ${formatNumber(percentOfUsual, 0)} % of the usual ${formatNumber(baselineAu, 0)} AU; the check-in point is ${formatNumber(cap * 100, 0)} %${painWords(raise)}.`,
        evidence: {
          sources: idsOf([...before, ...since, ...raise.reports]),
          values: {
            week,
            weekLoadAu: current.loadAu,
            baselineAu,
            capAu: cap * baselineAu,
            percentOfUsual,
            daysOff: gap.returnDay - gap.lastDay,
          },
          thresholds: { cap, painNrs: context.thresholds["pain-near.nrs"] },
          missing: [...missingLoads(current.unknownCount), ...raise.missing],
        },
        clears: `The next week of the return, or the fifth week after the break.`,
      },
    ];
  },
};

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

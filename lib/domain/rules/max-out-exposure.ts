import type { PainFact } from "../facts";
import { placeHeading } from "../pain/place";
import { monthsLater } from "../time/local-day";
import type { Region } from "../vocabulary";
import type { RuleContext } from "./context";
import { highestNrs, idsOf, missingExercises } from "./load-evidence";
import { WINDOWS } from "./look-back";
import { type MaxOutSet, maxOutSetsOf } from "./max-out-sets";
import type { Rule } from "./rule";
import { formatNumber, listOf, plural } from "./wording";

/**
 * Claim: lifting near one's most is a question for a later month, or for a week without pain.
 * Source: common coaching advice for beginners and for the weeks after a break; the lines are ours.
 * Inputs: working sets of the last 7 local days of exercises whose weight for the region is 1,
 * against the e1RM (kg) of the 90 days before each session; when training began; breaks; the
 * region's reports (0–10, any side) of the last 7 local days.
 * Boundary: 2 or more sets at >= 95 % of e1RM or at a set effort of 9.5 or more (whatever else is
 * known of that set), or one at strictly more than 105 %; and one of: training for less than 6
 * calendar months, the four weeks after a break of 14 days or more, a report of 3/10 or more.
 * Act when the highest of those reports is 4/10 or more.
 * Does not say: that anybody should never lift that much.
 */
export const maxOutExposure: Rule = {
  id: "max-out-exposure",
  title: "Near-maximal sets",
  subject: "region",
  version: "1",
  category: "overuse",
  evaluate(context) {
    const { thresholds, today } = context;
    const week = context.sessionsOfLastDays(WINDOWS.weekDays);
    const weekStart = today - WINDOWS.regionPainDays + 1;
    const recent = context.reportsOnDays(weekStart, today);
    if (reasonsOf(context, recent).length === 0) return [];
    const reportsOf = (region: Region) => recent.filter((report) => report.region === region);
    const isAsked = (region: Region) => reasonsOf(context, reportsOf(region)).length > 0;
    return [...maxOutSetsOf(context, week, isAsked)].flatMap(([region, sets]) => {
      const isBeyond = sets.some((set) => set.isBeyondMax);
      if (!isBeyond && sets.length < thresholds["max-out-exposure.sets"]) return [];
      const reports = reportsOf(region);
      const reasons = reasonsOf(context, reports);
      return [findingOf(context, region, { sets, reports, reasons })];
    });
  },
};

function reasonsOf(context: RuleContext, reports: readonly PainFact[]): readonly string[] {
  const { thresholds } = context;
  const reasons: string[] = [];
  const months = thresholds["max-out-exposure.noviceMonths"];
  const { trainingSinceOn } = context.client;
  if (trainingSinceOn !== undefined && context.today < monthsLater(trainingSinceOn, months)) {
    reasons.push(`training for less than ${months} months`);
  }
  const gap = context.returnBreak();
  if (gap !== null) reasons.push(`back after ${gap.returnDay - gap.lastDay} days off`);
  if (highestNrs(reports) >= thresholds["max-out-exposure.nrs"]) {
    reasons.push(`pain up to ${highestNrs(reports)}/10`);
  }
  return reasons;
}

interface Exposure {
  readonly sets: readonly MaxOutSet[];
  readonly reports: readonly PainFact[];
  readonly reasons: readonly string[];
}

function findingOf(context: RuleContext, region: Region, { sets, reports, reasons }: Exposure) {
  const { thresholds } = context;
  const gap = context.returnBreak();
  const gapSessions =
    gap === null
      ? []
      : context.sessions.filter(({ day }) => day === gap.lastDay || day === gap.returnDay);
  const strength = sets.flatMap(({ strengthId }) =>
    strengthId === null ? [] : [{ id: strengthId }],
  );
  const highest = Math.max(...sets.map(({ intensity }) => intensity ?? 0));
  const lifts = listOf([...new Set(sets.map(({ exercise }) => exercise))]);
  const upTo =
    highest > 0 ? `, up to ${formatNumber(highest * 100, 0)} % of the estimated best` : "";
  return {
    rule: "max-out-exposure",
    category: "overuse",
    severity: highestNrs(reports) >= thresholds["max-out-exposure.actNrs"] ? "act" : "watch",
    region,
    summary: `${placeHeading(region)}: ${plural(sets.length, "near-maximal set")} in 7 days (${lifts}${upTo}); ${listOf(reasons)}.`,
    evidence: {
      sources: idsOf([
        ...strength,
        ...gapSessions,
        ...sets.map(({ session }) => session),
        ...reports,
      ]),
      values: {
        nearMaxSets: sets.length,
        ...(highest > 0 ? { highestIntensity: highest } : {}),
        highestNrs: highestNrs(reports),
        reasons: reasons.join("; "),
      },
      thresholds: {
        nearMaxIntensity: thresholds["max-out-exposure.intensity"],
        singleIntensity: thresholds["max-out-exposure.singleIntensity"],
        setRpe: thresholds["max-out-exposure.setRpe"],
        sets: thresholds["max-out-exposure.sets"],
        noviceMonths: thresholds["max-out-exposure.noviceMonths"],
        nrs: thresholds["max-out-exposure.nrs"],
        actNrs: thresholds["max-out-exposure.actNrs"],
      },
      missing: [
        ...(context.client.trainingSinceOn === undefined
          ? ["When the client began to train."]
          : []),
        ...missingExercises(context.sessionsOfLastDays(WINDOWS.weekDays)),
      ],
    },
    clears: "7 days without such sets.",
  } as const;
}

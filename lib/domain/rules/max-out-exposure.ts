import type { PainFact } from "../facts";
import type { MissingFact } from "../missing-fact";
import { monthsLater } from "../time/local-day";
import type { Region } from "../vocabulary";
import type { RuleContext } from "./context";
import { highestNrs, idsOf, missingExercises } from "./load-evidence";
import { WINDOWS } from "./look-back";
import { type MaxOutSet, maxOutSetsOf } from "./max-out-sets";
import { defineRule } from "./rule";

/** Why near-maximal sets are a question: a beginner, the weeks after a break, pain there. */
export type MaxOutReason = "novice" | "after-break" | "pain";

/**
 * In the last 7 local days 2 or more sets at >= 95 % of e1RM or at a set effort of 9.5 or more, or one
 * at strictly more than 105 %; and a reason. Act when the region's highest report is 4/10 or more.
 */
export const maxOutExposure = defineRule({
  id: "max-out-exposure",
  subject: "region",
  version: "1",
  category: "overuse",
  lines: {
    nearMaxIntensity: "max-out-exposure.intensity",
    singleIntensity: "max-out-exposure.singleIntensity",
    setRpe: "max-out-exposure.setRpe",
    sets: "max-out-exposure.sets",
    noviceMonths: "max-out-exposure.noviceMonths",
    nrs: "max-out-exposure.nrs",
    actNrs: "max-out-exposure.actNrs",
  },
  timeWindows: [
    { kind: "local-days", of: "sessions", days: WINDOWS.weekDays },
    { kind: "local-days", of: "reports", days: WINDOWS.regionPainDays },
  ],
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
});

function reasonsOf(context: RuleContext, reports: readonly PainFact[]): readonly MaxOutReason[] {
  const { thresholds } = context;
  const reasons: MaxOutReason[] = [];
  const months = thresholds["max-out-exposure.noviceMonths"];
  const { trainingSinceOn } = context.client;
  if (trainingSinceOn !== undefined && context.today < monthsLater(trainingSinceOn, months)) {
    reasons.push("novice");
  }
  if (context.returnBreak() !== null) reasons.push("after-break");
  if (highestNrs(reports) >= thresholds["max-out-exposure.nrs"]) reasons.push("pain");
  return reasons;
}

interface Exposure {
  readonly sets: readonly MaxOutSet[];
  readonly reports: readonly PainFact[];
  readonly reasons: readonly MaxOutReason[];
}

function findingOf(context: RuleContext, region: Region, { sets, reports, reasons }: Exposure) {
  const gap = context.returnBreak();
  const gapSessions =
    gap === null
      ? []
      : context.sessions.filter(({ day }) => day === gap.lastDay || day === gap.returnDay);
  const strength = sets.flatMap(({ strengthId }) =>
    strengthId === null ? [] : [{ id: strengthId }],
  );
  const highest = Math.max(...sets.map(({ intensity }) => intensity ?? 0));
  const isAct = highestNrs(reports) >= context.thresholds["max-out-exposure.actNrs"];
  const missing: readonly MissingFact[] =
    context.client.trainingSinceOn === undefined ? [{ kind: "training-since" }] : [];
  return {
    severity: isAct ? ("act" as const) : ("watch" as const),
    region,
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
      reasons,
    },
    details: {
      exercises: [...new Set(sets.map(({ exercise }) => exercise))],
      ...(gap === null ? {} : { daysOff: gap.returnDay - gap.lastDay }),
    },
    missing: [...missing, ...missingExercises(context.sessionsOfLastDays(WINDOWS.weekDays))],
  };
}

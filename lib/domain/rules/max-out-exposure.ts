import type { PainFact } from "../facts";
import type { MissingFact } from "../missing-fact";
import { monthsLater } from "../time/local-day";
import { REGIONS, type Region } from "../vocabulary";
import type { RuleContext } from "./context";
import { tellingSources } from "./episode-evidence";
import { highestNrs, idsOf, missingExercises } from "./load-evidence";
import { WINDOWS } from "./look-back";
import { type MaxOutSets, maxOutSetsOf, strengthIdsOf } from "./max-out-sets";
import { defineRule } from "./rule";

/** Why near-maximal sets are a question: a beginner, the weeks after a break, pain there. */
export type MaxOutReason = "novice" | "after-break" | "pain";

/**
 * In the last 7 local days 2 or more sets at >= 95 % of e1RM, or at a set effort of 9.5 of a compound
 * lift or where it hurts, or one at strictly more than 105 %; and a reason. One finding a client, for
 * the region that hurts most. Act when its highest telling report is 4/10 or more.
 */
export const maxOutExposure = defineRule({
  id: "max-out-exposure",
  subject: "region",
  version: "2",
  category: "overuse",
  thresholds: {
    nearMaxIntensity: "max-out-exposure.intensity",
    singleIntensity: "max-out-exposure.singleIntensity",
    mostIntensity: "max-out-exposure.mostIntensity",
    setRpe: "max-out-exposure.setRpe",
    sets: "max-out-exposure.sets",
    estimateSessions: "max-out-exposure.estimateSessions",
    compoundWeight: "max-out-exposure.compoundWeight",
    noviceMonths: "max-out-exposure.noviceMonths",
    nrs: "max-out-exposure.nrs",
    actNrs: "max-out-exposure.actNrs",
    breakDays: "return-period.days",
  },
  timeWindows: [
    { kind: "local-days", of: "sessions", days: WINDOWS.weekDays },
    { kind: "local-days", of: "reports", days: WINDOWS.regionPainDays },
  ],
  evaluate(context) {
    const { thresholds, today } = context;
    const week = context.sessionsOfLastDays(WINDOWS.weekDays);
    const painStart = today - WINDOWS.regionPainDays + 1;
    const always = reasonsEverywhere(context);
    const line = thresholds["max-out-exposure.nrs"];
    const mayHurt = context.reportsOnDays(painStart, today).some(({ nrs }) => nrs >= line);
    if (always.length === 0 && !mayHurt) return [];
    const pain = painByRegion(context.tellingReportsOnDays(painStart, today));
    const hurts = (region: Region) => highestNrs(pain.get(region) ?? []) >= line;
    if (always.length === 0 && ![...pain.keys()].some(hurts)) return [];

    const isAsked = (region: Region) => always.length > 0 || hurts(region);
    const exposures = [...maxOutSetsOf(context, week, { isAsked, hurts })]
      .filter(([, { sets }]) => isMuch(context, sets))
      .map(([region, sets]) => {
        const reasons = hurts(region) ? [...always, "pain" as const] : always;
        return { region, ...sets, reports: pain.get(region) ?? [], reasons };
      });
    const [first] = exposures.sort(byPainThenSets);
    return first === undefined ? [] : [findingOf(context, first)];
  },
});

function painByRegion(reports: readonly PainFact[]): ReadonlyMap<Region, readonly PainFact[]> {
  const byRegion = new Map<Region, PainFact[]>();
  for (const report of reports) {
    const there = byRegion.get(report.region);
    if (there) there.push(report);
    else byRegion.set(report.region, [report]);
  }
  return byRegion;
}

/** The reasons that do not depend on the region. */
function reasonsEverywhere(context: RuleContext): readonly MaxOutReason[] {
  const reasons: MaxOutReason[] = [];
  const months = context.thresholds["max-out-exposure.noviceMonths"];
  const { trainingSinceOn } = context.client;
  if (trainingSinceOn !== undefined && context.today < monthsLater(trainingSinceOn, months)) {
    reasons.push("novice");
  }
  if (context.returnBreak() !== null) reasons.push("after-break");
  return reasons;
}

function isMuch({ thresholds }: RuleContext, sets: MaxOutSets["sets"]): boolean {
  const isBeyond = sets.some((set) => set.isBeyond);
  return isBeyond || nearCount(sets) >= thresholds["max-out-exposure.sets"];
}

function nearCount(sets: MaxOutSets["sets"]): number {
  return sets.filter(({ isNear }) => isNear).length;
}

interface Exposure extends MaxOutSets {
  readonly region: Region;
  /** Telling reports of the region in the last 7 days. */
  readonly reports: readonly PainFact[];
  readonly reasons: readonly MaxOutReason[];
}

/** The region that hurts most, then that with most sets near the most, then the first of the list. */
function byPainThenSets(a: Exposure, b: Exposure): number {
  return (
    highestNrs(b.reports) - highestNrs(a.reports) ||
    nearCount(b.sets) - nearCount(a.sets) ||
    REGIONS.indexOf(a.region) - REGIONS.indexOf(b.region)
  );
}

function findingOf(context: RuleContext, { region, sets, reports, reasons, missing }: Exposure) {
  const gap = context.returnBreak();
  const gapSessions =
    gap === null
      ? []
      : context.sessions.filter(({ day }) => day === gap.lastDay || day === gap.returnDay);
  const strength = sets.flatMap((set) => strengthIdsOf(context, set).map((id) => ({ id })));
  const highest = Math.max(...sets.map(({ intensity }) => intensity ?? 0));
  const isAct = highestNrs(reports) >= context.thresholds["max-out-exposure.actNrs"];
  const unknown: readonly MissingFact[] =
    context.client.trainingSinceOn === undefined ? [{ kind: "training-since" }] : [];
  return {
    severity: isAct ? ("act" as const) : ("watch" as const),
    region,
    sources: idsOf([
      ...strength,
      ...gapSessions,
      ...sets.map(({ session }) => session),
      ...tellingSources(context, reports).map((id) => ({ id })),
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
    missing: [
      ...unknown,
      ...missing,
      ...missingExercises(context.sessionsOfLastDays(WINDOWS.weekDays)),
    ],
  };
}

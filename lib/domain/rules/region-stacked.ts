import type { PainFact } from "../facts";
import type { SessionView } from "../load/session-view";
import { placeHeading } from "../pain/place";
import { HOUR_MS, hoursToMs } from "../time/elapsed";
import type { Region } from "../vocabulary";
import type { RuleContext } from "./context";
import { type HardExposure, hardExposuresOf } from "./hard-exposure";
import { highestNrs, idsOf, missingExercises } from "./load-evidence";
import { WINDOWS } from "./look-back";
import type { Rule } from "./rule";
import { formatNumber } from "./wording";

/**
 * Claim: a region was worked hard again and again with little rest between.
 * Source: common advice of about 48 h between hard sessions of a muscle group (after ACSM);
 * trained men coped with four such days in a row, so this is information unless it hurts.
 * Inputs: hard exposures of the region in the last 7 local days (see hard-exposure), reports
 * (0–10) of the region, any side.
 * Boundary: stands while `at` < end of the hard exposure that started last + 48 h. (i) Hard
 * exposures on 3 or more consecutive local days: info. (ii) Any two with strictly less than 48 h
 * from one's end to the other's start and a report of 3/10 or more within 72 h before `at`: watch,
 * and it wins over (i).
 * Does not say: that training on consecutive days does harm.
 */
export const regionStacked: Rule = {
  id: "region-stacked",
  title: "Hard days stacked on a region",
  subject: "region",
  version: "1",
  category: "overuse",
  evaluate(context) {
    const betweenMs = hoursToMs(context.thresholds["region-stacked.hoursBetween"]);
    const week = context.sessionsOfLastDays(WINDOWS.weekDays);
    // Without a session that ended in the last 48 h no region can stand.
    if (!week.some((session) => context.at < session.endAt + betweenMs)) return [];
    const hurting = new Set(painOf(context).map(({ region }) => region));
    const mayRun = longestRun(week).length >= context.thresholds["region-stacked.days"];
    const isAsked = (region: Region) => mayRun || hurting.has(region);
    return [...hardExposuresOf(context, week, isAsked)].flatMap(([region, exposures]) => {
      const last = exposures.at(-1);
      if (last === undefined || context.at >= last.session.endAt + betweenMs) return [];
      const finding =
        painfulPair(context, region, exposures, last) ??
        consecutiveDays(context, region, exposures, last);
      return finding === null ? [] : [finding];
    });
  },
};

function painfulPair(
  context: RuleContext,
  region: Region,
  exposures: readonly HardExposure[],
  last: HardExposure,
) {
  const betweenMs = hoursToMs(context.thresholds["region-stacked.hoursBetween"]);
  const pair = closestPair(exposures);
  if (pair === null || pair.betweenMs >= betweenMs) return null;
  const reports = painOf(context).filter((report) => report.region === region);
  if (reports.length === 0) return null;
  const hours = formatNumber(Math.max(0, pair.betweenMs) / HOUR_MS);
  return stacked(context, region, "watch", {
    last,
    exposures: pair.exposures,
    reports,
    summary: `${placeHeading(region)}: two hard sessions ${hours} hours apart and pain up to ${highestNrs(reports)}/10.`,
    values: { hoursBetween: pair.betweenMs / HOUR_MS, highestNrs: highestNrs(reports) },
  });
}

function consecutiveDays(
  context: RuleContext,
  region: Region,
  exposures: readonly HardExposure[],
  last: HardExposure,
) {
  const longest = longestRun(exposures.map(({ session }) => session));
  if (longest.length < context.thresholds["region-stacked.days"]) return null;
  return stacked(context, region, "info", {
    last,
    exposures: exposures.filter(({ session }) => longest.includes(session.day)),
    reports: [],
    summary: `${placeHeading(region)}: hard sessions on ${longest.length} days in a row.`,
    values: { consecutiveDays: longest.length },
  });
}

/** The latest of the longest runs of consecutive local days with one of the sessions. */
function longestRun(sessions: readonly SessionView[]): readonly number[] {
  let longest: readonly number[] = [];
  let run: number[] = [];
  for (const day of new Set(sessions.map((session) => session.day))) {
    run = run.at(-1) === day - 1 ? [...run, day] : [day];
    if (run.length >= longest.length) longest = run;
  }
  return longest;
}

interface Stacked {
  readonly last: HardExposure;
  readonly exposures: readonly HardExposure[];
  readonly reports: readonly PainFact[];
  readonly summary: string;
  readonly values: Readonly<Record<string, number>>;
}

function stacked(
  context: RuleContext,
  region: Region,
  severity: "info" | "watch",
  { last, exposures, reports, summary, values }: Stacked,
) {
  const { thresholds } = context;
  // The exposure that started last is what keeps the finding standing.
  const used = [...new Set([...exposures, last])];
  const sessions = used.map(({ session }) => session);
  const strength = used.flatMap(({ strengthIds }) => strengthIds.map((id) => ({ id })));
  return {
    rule: "region-stacked",
    category: "overuse",
    severity,
    region,
    summary,
    evidence: {
      sources: idsOf([...strength, ...sessions, ...reports]),
      values,
      thresholds: {
        share: thresholds["region-stacked.share"],
        rpe: thresholds["region-stacked.rpe"],
        intensity: thresholds["region-stacked.intensity"],
        hoursBetween: thresholds["region-stacked.hoursBetween"],
        days: thresholds["region-stacked.days"],
        painNrs: thresholds["region-stacked.nrs"],
      },
      missing: missingExercises(sessions),
    },
    clears: `${thresholds["region-stacked.hoursBetween"]} hours without a hard session for the region.`,
  } as const;
}

/** The two exposures with the least time from one's end to the other's start. */
function closestPair(exposures: readonly HardExposure[]) {
  let closest: { exposures: readonly [HardExposure, HardExposure]; betweenMs: number } | null =
    null;
  for (const [index, later] of exposures.entries()) {
    for (const earlier of exposures.slice(0, index)) {
      const betweenMs = later.session.startedAt - earlier.session.endAt;
      if (closest === null || betweenMs <= closest.betweenMs) {
        closest = { exposures: [earlier, later], betweenMs };
      }
    }
  }
  return closest;
}

function painOf(context: RuleContext): readonly PainFact[] {
  const line = context.thresholds["region-stacked.nrs"];
  return context.reports.filter(
    (report) =>
      report.nrs >= line && context.at - report.reportedAt <= WINDOWS.painNearHours * HOUR_MS,
  );
}

import type { PainFact } from "../facts";
import type { SessionView } from "../load/session-view";
import { HOUR_MS, hoursToMs } from "../time/elapsed";
import type { Region } from "../vocabulary";
import type { RuleContext } from "./context";
import { tellingSources } from "./episode-evidence";
import { type HardExposure, hardExposuresOf } from "./hard-exposure";
import { highestNrs, idsOf, missingExercises } from "./load-evidence";
import { WINDOWS } from "./look-back";
import { defineRule } from "./rule";

/**
 * Stands while `at` < end of the hard exposure that started last + 48 h. Info: hard exposures on 3 or
 * more consecutive local days. Watch, and it wins: any two with strictly less than 48 h from one's
 * end to the other's start and a telling report of 3/10 or more within 72 h before `at`.
 */
export const regionStacked = defineRule({
  id: "region-stacked",
  subject: "region",
  version: "2",
  category: "overuse",
  thresholds: {
    share: "region-stacked.share",
    rpe: "region-stacked.rpe",
    intensity: "region-stacked.intensity",
    hoursBetween: "region-stacked.hoursBetween",
    days: "region-stacked.days",
    painNrs: "region-stacked.nrs",
  },
  timeWindows: [
    { kind: "local-days", of: "sessions", days: WINDOWS.weekDays },
    { kind: "before", instants: restEnds },
    {
      kind: "report-age",
      ms: WINDOWS.painNearHours * HOUR_MS,
      counts: ({ nrs }, thresholds) => nrs >= thresholds["region-stacked.nrs"],
    },
  ],
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
});

/** When each session is so long ago that no region stands because of it. */
function restEnds({ sessions, thresholds }: RuleContext): readonly number[] {
  const restMs = hoursToMs(thresholds["region-stacked.hoursBetween"]);
  return sessions.map(({ endAt }) => Math.ceil(endAt + restMs));
}

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
  return stacked(region, "watch", {
    last,
    exposures: pair.exposures,
    painIds: tellingSources(context, reports),
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
  return stacked(region, "info", {
    last,
    exposures: exposures.filter(({ session }) => longest.includes(session.day)),
    painIds: [],
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

/** Either two sessions close together, or days in a row. */
type StackedValues =
  | { readonly hoursBetween: number; readonly highestNrs: number }
  | { readonly consecutiveDays: number };

interface Stacked {
  readonly last: HardExposure;
  readonly exposures: readonly HardExposure[];
  /** The reports, and what makes them telling. */
  readonly painIds: readonly string[];
  readonly values: StackedValues;
}

function stacked(
  region: Region,
  severity: "info" | "watch",
  { last, exposures, painIds, values }: Stacked,
) {
  // The exposure that started last is what keeps the finding standing.
  const used = [...new Set([...exposures, last])];
  const sessions = used.map(({ session }) => session);
  const strength = used.flatMap(({ strengthIds }) => strengthIds.map((id) => ({ id })));
  return {
    severity,
    region,
    sources: [...new Set([...idsOf([...strength, ...sessions]), ...painIds])],
    values,
    details: {},
    missing: missingExercises(sessions),
  };
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
  const threshold = context.thresholds["region-stacked.nrs"];
  const isNear = ({ nrs, reportedAt }: PainFact) =>
    nrs >= threshold && context.at - reportedAt <= WINDOWS.painNearHours * HOUR_MS;
  return context.reports.some(isNear) ? context.tellingReports().filter(isNear) : [];
}

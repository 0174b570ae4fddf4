import { isLoadedByKind } from "../load/region-share";
import { isRun, type MeasuredRun, measureRun } from "../load/run-distance";
import { sessionsOnDays } from "../load/session-view";
import { isAtLeast, isGreater } from "../numbers/compare";
import { DAY_MS } from "../time/elapsed";
import type { RuleContext } from "./context";
import {
  idsOf,
  missingDistances,
  PAIN_NEAR_WINDOW,
  raiseByPain,
  raiseDetails,
} from "./load-evidence";
import { defineRule } from "./rule";

const RUN_WITHIN_DAYS = 14;
const EARLIER_DAYS = 30;

/**
 * The latest run, of 5 km or more, is longer than the longest of the 30 local days before it by
 * strictly more than 10 % and by 250 m or more. Info up to 30 % (included), with fewer than 3 earlier
 * runs or by less than 3 km, else watch.
 */
export const sessionSpikeRun = defineRule({
  id: "session-spike-run",
  subject: "client",
  version: "2",
  category: "overuse",
  thresholds: {
    percent: "session-spike-run.percent",
    watchPercent: "session-spike-run.watchPercent",
    runs: "session-spike-run.runs",
    ignoredMeters: "session-spike-run.ignoredMeters",
    leastMeters: "session-spike-run.leastMeters",
    watchMeters: "session-spike-run.watchMeters",
    days: EARLIER_DAYS,
    painNrs: "pain-near.nrs",
  },
  timeWindows: [{ kind: "until", instants: lastInstantOfRun }, PAIN_NEAR_WINDOW],
  evaluate(context) {
    const { thresholds } = context;
    const latest = latestMeasuredRun(context);
    if (latest === null || context.at > lastInstantOf(latest)) return [];
    const { distanceMeters } = latest;
    if (!isAtLeast(distanceMeters, thresholds["session-spike-run.leastMeters"])) return [];
    const { day } = latest.session;
    const before = sessionsOnDays(context.sessions, day - EARLIER_DAYS, day - 1).filter(isRun);
    const earlier = before.map(measureRun).filter((run) => run !== null);
    const longestMeters = Math.max(0, ...earlier.map((run) => run.distanceMeters));
    if (longestMeters === 0) return [];

    const excessMeters = distanceMeters - longestMeters;
    const isLongerBy = (percent: number) =>
      isGreater(distanceMeters * 100, longestMeters * (100 + percent));
    const percentLine = thresholds["session-spike-run.percent"];
    if (!isLongerBy(percentLine)) return [];
    if (!isAtLeast(excessMeters, thresholds["session-spike-run.ignoredMeters"])) return [];

    const isFew = earlier.length < thresholds["session-spike-run.runs"];
    const watchLine = thresholds["session-spike-run.watchPercent"];
    const isPastWatchLine = isLongerBy(watchLine);
    const isFar = isAtLeast(excessMeters, thresholds["session-spike-run.watchMeters"]);
    const severity = isPastWatchLine && isFar && !isFew ? "watch" : "info";
    const raise = raiseByPain(context, severity, (region) => isLoadedByKind("run", region));
    return [
      {
        severity: raise.severity,
        sources: idsOf([...before, latest.session, ...raise.sources]),
        values: {
          runMeters: distanceMeters,
          longestMeters,
          excessMeters,
          spikePercent: (excessMeters / longestMeters) * 100,
          earlierRuns: earlier.length,
        },
        details: {
          runOn: context.dateOf(latest.session.startedAt),
          passedPercent: isPastWatchLine ? watchLine : percentLine,
          clearsWithinDays: RUN_WITHIN_DAYS,
          ...raiseDetails(raise),
        },
        missing: missingDistances(before.length - earlier.length, "left-out"),
      },
    ];
  },
});

/** The latest run with a distance; null where there is none. `sessions` in time order. */
function latestMeasuredRun({ sessions }: RuleContext): MeasuredRun | null {
  for (let index = sessions.length - 1; index >= 0; index -= 1) {
    const session = sessions[index];
    const run = session === undefined ? null : measureRun(session);
    if (run !== null) return run;
  }
  return null;
}

/** The last instant at which a latest run is still looked at. */
function lastInstantOf({ session }: MeasuredRun): number {
  return session.startedAt + RUN_WITHIN_DAYS * DAY_MS;
}

function lastInstantOfRun(context: RuleContext): readonly number[] {
  const latest = latestMeasuredRun(context);
  return latest === null ? [] : [lastInstantOf(latest)];
}

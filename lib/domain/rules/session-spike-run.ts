import { isAtLeast, isGreater } from "../load/compare";
import { isLoadedByKind } from "../load/region-share";
import { isRun, type MeasuredRun, measureRun } from "../load/run-distance";
import { sessionsOnDays } from "../load/session-view";
import { DAY_MS } from "../time/elapsed";
import type { RuleContext } from "./context";
import { idsOf, missingDistances, painWords, raiseByPain } from "./load-evidence";
import type { Rule } from "./rule";
import { dateOf, formatKm, formatPast, plural } from "./wording";

/**
 * Claim: the latest run went much further than any run of the month before it.
 * Source: Frandsen et al., Br J Sports Med 59(17):1203-1210, 2025: one session against the longest
 * run of 30 days, bands from 10 and 30 %; recreational runners, observational, distance only. The
 * 250 m and the count of runs are our own.
 * Inputs, in m: the latest run with a distance, when it started within 14 days (14 x 24 h) before
 * `at`; the runs with a distance of the 30 local days before its local day, that day not included.
 * Boundary: longer by strictly more than 10 %, compared crosswise, and by 250 m or more. Info up to
 * 30 % (included) or with fewer than 3 earlier runs, else watch. Silent without an earlier run, or
 * where the longest is 0 m. Pain of 3/10 within 72 h in a region that running loads raises it once.
 * Does not say: that anything will happen.
 */
const RUN_WITHIN_DAYS = 14;
const EARLIER_DAYS = 30;

/** The latest run with a distance; null where there is none. `sessions` in time order. */
function latestMeasuredRun({ sessions }: RuleContext): MeasuredRun | null {
  for (let index = sessions.length - 1; index >= 0; index -= 1) {
    const session = sessions[index];
    const run = session === undefined ? null : measureRun(session);
    if (run !== null) return run;
  }
  return null;
}

/** The last instant at which the latest run is still looked at; null: there is none. */
export function spikeUntilAt(context: RuleContext): number | null {
  const latest = latestMeasuredRun(context);
  return latest === null ? null : latest.session.startedAt + RUN_WITHIN_DAYS * DAY_MS;
}

export const sessionSpikeRun: Rule = {
  id: "session-spike-run",
  title: "Run far above the longest",
  subject: "client",
  version: "1",
  category: "overuse",
  evaluate(context) {
    const { thresholds } = context;
    const latest = latestMeasuredRun(context);
    if (latest === null) return [];
    if (context.at - latest.session.startedAt > RUN_WITHIN_DAYS * DAY_MS) return [];
    const { day } = latest.session;
    const before = sessionsOnDays(context.sessions, day - EARLIER_DAYS, day - 1).filter(isRun);
    const earlier = before.map(measureRun).filter((run) => run !== null);
    const longestMeters = Math.max(0, ...earlier.map((run) => run.distanceMeters));
    if (longestMeters === 0) return [];

    const { distanceMeters } = latest;
    const excessMeters = distanceMeters - longestMeters;
    const isLongerBy = (percent: number) =>
      isGreater(distanceMeters * 100, longestMeters * (100 + percent));
    const percentLine = thresholds["session-spike-run.percent"];
    if (!isLongerBy(percentLine)) return [];
    if (!isAtLeast(excessMeters, thresholds["session-spike-run.ignoredMeters"])) return [];

    const isFew = earlier.length < thresholds["session-spike-run.runs"];
    const watchLine = thresholds["session-spike-run.watchPercent"];
    const isWatch = !isFew && isLongerBy(watchLine);
    const passedLine = isLongerBy(watchLine) ? watchLine : percentLine;
    const raise = raiseByPain(context, isWatch ? "watch" : "info", (region) =>
      isLoadedByKind("run", region),
    );
    const spikePercent = (excessMeters / longestMeters) * 100;
    const unknownCount = before.length - earlier.length;
    return [
      {
        rule: "session-spike-run",
        category: "overuse",
        severity: raise.severity,
        summary: `Run of ${dateOf(context, latest.session.startedAt)}: ${formatKm(distanceMeters)}, ${formatPast(spikePercent, passedLine)} % beyond the longest of ${plural(earlier.length, "run")} in the ${EARLIER_DAYS} days before (${formatKm(longestMeters)})${painWords(raise)}.`,
        evidence: {
          sources: idsOf([...before, latest.session, ...raise.reports]),
          values: {
            runMeters: distanceMeters,
            longestMeters,
            excessMeters,
            spikePercent,
            earlierRuns: earlier.length,
          },
          thresholds: {
            percent: percentLine,
            watchPercent: watchLine,
            runs: thresholds["session-spike-run.runs"],
            ignoredMeters: thresholds["session-spike-run.ignoredMeters"],
            days: EARLIER_DAYS,
            painNrs: thresholds["pain-near.nrs"],
          },
          missing: missingDistances(unknownCount, "left out"),
        },
        clears: `A later run at most ${percentLine} % beyond the longest of the ${EARLIER_DAYS} days before it, or ${RUN_WITHIN_DAYS} days without one.`,
      },
    ];
  },
};

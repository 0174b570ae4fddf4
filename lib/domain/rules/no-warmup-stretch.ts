import type { Region } from "../vocabulary";
import { idsOf, missingExercises } from "./load-evidence";
import { WINDOWS } from "./look-back";
import { defineRule } from "./rule";
import { withTakenBack } from "./screening-evidence";
import { tightReports } from "./tight-reports";

const REGIONS_OF_TIGHTNESS: readonly Region[] = ["lower-back", "hip"];

/**
 * 3 or more sessions of the last 14 local days that say no to warm-up and to stretching and load
 * lower back or hip, and at least one report of tight or stiff there.
 */
export const noWarmupStretch = defineRule({
  id: "no-warmup-stretch",
  subject: "client",
  version: "1",
  category: "guidance",
  thresholds: { minSessions: "no-warmup-stretch.minSessions", days: WINDOWS.fortnightDays },
  timeWindows: [
    { kind: "local-days", of: "sessions", days: WINDOWS.fortnightDays },
    { kind: "local-days", of: "reports", days: WINDOWS.fortnightDays },
  ],
  evaluate(context) {
    const days = WINDOWS.fortnightDays;
    const threshold = context.thresholds["no-warmup-stretch.minSessions"];
    const reports = tightReports(context, REGIONS_OF_TIGHTNESS, days);
    const latest = reports.at(-1);
    if (latest === undefined) return [];
    const all = context.sessionsOfLastDays(days);
    const cold = all.filter(
      (session) =>
        session.fact.warmUp === false &&
        session.fact.stretch === false &&
        REGIONS_OF_TIGHTNESS.some((region) => session.shareOf(region) > 0),
    );
    if (cold.length < threshold) return [];
    return [
      {
        severity: "info",
        sources: idsOf([...cold, ...withTakenBack(context, reports)]),
        values: { coldCount: cold.length, tightCount: reports.length, latestNrs: latest.nrs },
        details: {
          latestPlace: [{ region: latest.region, side: latest.side }],
          latestOn: context.dateOf(latest.reportedAt),
        },
        missing: missingExercises(cold),
      },
    ];
  },
});

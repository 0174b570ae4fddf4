import type { MissingFact } from "../missing-fact";
import { idsOf } from "./load-evidence";
import { WINDOWS } from "./look-back";
import { defineRule } from "./rule";

/**
 * 3 or more sessions of the last 14 local days without an effort or without a duration. Imported
 * ones are left out: nobody was asked for their effort.
 */
export const logGap = defineRule({
  id: "log-gap",
  subject: "client",
  version: "2",
  category: "guidance",
  thresholds: { minSessions: "log-gap.minSessions", days: WINDOWS.fortnightDays },
  timeWindows: [{ kind: "local-days", of: "sessions", days: WINDOWS.fortnightDays }],
  evaluate(context) {
    const without = context
      .sessionsOfLastDays(WINDOWS.fortnightDays)
      .filter(({ loadAu, fact }) => loadAu === null && fact.imported !== true);
    if (without.length < context.thresholds["log-gap.minSessions"]) return [];
    const withoutEffortCount = without.filter(({ fact }) => fact.rpe === undefined).length;
    const withoutMinutesCount = without.filter(
      ({ fact }) => fact.durationMinutes === undefined,
    ).length;
    return [
      {
        severity: "info",
        sources: idsOf(without),
        values: { withoutLoadCount: without.length, withoutEffortCount, withoutMinutesCount },
        details: {},
        missing: [
          ...counted("efforts", withoutEffortCount),
          ...counted("durations", withoutMinutesCount),
        ],
      },
    ];
  },
});

function counted(kind: "efforts" | "durations", count: number): readonly MissingFact[] {
  return count === 0 ? [] : [{ kind, count }];
}

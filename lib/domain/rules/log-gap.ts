import { idsOf } from "./load-evidence";
import { WINDOWS } from "./look-back";
import type { Rule } from "./rule";
import { plural } from "./wording";

/**
 * Claim: sessions without a load leave the week unknown; the client can help by adding effort and
 * minutes.
 * Source: our own check-in point.
 * Inputs: sessions of the last 14 local days, today included.
 * Boundary: 3 or more without an effort or without a duration. An effort of 0 or 0 minutes is a
 * known load of 0 AU.
 * Does not say: that nothing was done, or how much. Information for the client; never a notice to a
 * trainer.
 */
export const logGap: Rule = {
  id: "log-gap",
  title: "Sessions without a load",
  subject: "client",
  version: "1",
  category: "guidance",
  evaluate(context) {
    const days = WINDOWS.fortnightDays;
    const line = context.thresholds["log-gap.minSessions"];
    const without = context.sessionsOfLastDays(days).filter(({ loadAu }) => loadAu === null);
    if (without.length < line) return [];
    const noEffort = without.filter(({ fact }) => fact.rpe === undefined).length;
    const noMinutes = without.filter(({ fact }) => fact.durationMinutes === undefined).length;
    return [
      {
        rule: "log-gap",
        category: "guidance",
        severity: "info",
        summary: `${plural(without.length, "session")} of the last ${days} days without effort or minutes: their load is not known.`,
        evidence: {
          sources: idsOf(without),
          values: {
            withoutLoadCount: without.length,
            withoutEffortCount: noEffort,
            withoutMinutesCount: noMinutes,
          },
          thresholds: { minSessions: line, days },
          missing: [
            ...(noEffort > 0 ? [`The effort of ${plural(noEffort, "session")}.`] : []),
            ...(noMinutes > 0 ? [`The minutes of ${plural(noMinutes, "session")}.`] : []),
          ],
        },
        clears: `Effort and minutes with each session: fewer than ${line} without a load in ${days} days.`,
      },
    ];
  },
};

import { placeName } from "../pain/place";
import type { Region } from "../vocabulary";
import { idsOf, missingExercises } from "./load-evidence";
import { WINDOWS } from "./look-back";
import type { Rule } from "./rule";
import { withTakenBack } from "./screening-evidence";
import { tightReports } from "./tight-reports";
import { dateOf, plural } from "./wording";

/**
 * Claim: sessions without warm-up and stretching, and a tight back or hip, are worth a try at both.
 * Source: common advice; the count is our own check-in point.
 * Inputs: sessions of the last 14 local days, today included, that say no to warm-up and no to
 * stretching and load lower back or hip (share above 0, whatever their load); reports of 1/10 or
 * more with the quality tight or stiff in lower back or hip, any side, of the same days.
 * Boundary: 3 or more such sessions and at least one such report, in either of the two regions. An
 * answer that was not given is not a no.
 * Does not say: that stretching would have prevented it. Information for the client; never a notice
 * to a trainer.
 */
const REGIONS_OF_TIGHTNESS: readonly Region[] = ["lower-back", "hip"];

export const noWarmupStretch: Rule = {
  id: "no-warmup-stretch",
  title: "Neither warm-up nor stretch",
  subject: "client",
  version: "1",
  category: "guidance",
  evaluate(context) {
    const days = WINDOWS.fortnightDays;
    const line = context.thresholds["no-warmup-stretch.minSessions"];
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
    if (cold.length < line) return [];
    const place = `${placeName(latest.region, latest.side)} ${latest.nrs}/10`;
    return [
      {
        rule: "no-warmup-stretch",
        category: "guidance",
        severity: "info",
        summary: `${plural(cold.length, "session")} of the last ${days} days without warm-up and stretching, and ${plural(reports.length, "report")} of tightness or stiffness, latest ${place} on ${dateOf(context, latest.reportedAt)}.`,
        evidence: {
          sources: idsOf([...cold, ...withTakenBack(context, reports)]),
          values: { coldCount: cold.length, tightCount: reports.length, latestNrs: latest.nrs },
          thresholds: { minSessions: line, days },
          missing: missingExercises(cold),
        },
        clears: `Fewer than ${line} such sessions in ${days} days, or ${days} days without such a report.`,
      },
    ];
  },
};

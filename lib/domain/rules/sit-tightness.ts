import { isAtLeast } from "../load/compare";
import { placeName } from "../pain/place";
import type { Region } from "../vocabulary";
import { idsOf } from "./load-evidence";
import { WINDOWS } from "./look-back";
import { radicularReports } from "./radicular-reports";
import type { Rule } from "./rule";
import { withTakenBack } from "./screening-evidence";
import { tightReports } from "./tight-reports";
import { dateOf, formatNumber, plural } from "./wording";

/**
 * Claim: long sitting and a tight back or hip often go together; many people try to sit less.
 * Source: common advice; the 6 hours are our own check-in point.
 * Inputs: hours of sitting a day, as told by the client; reports with the quality tight or stiff in
 * lower back, hip or buttock, any side, of the last 7 local days, today included.
 * Boundary: 6 hours or more; a report of 1/10 to 3/10, both included; radicular-signs does not hold.
 * Does not say: that sitting is the cause, or which muscle it is. Information for the client; never
 * a notice to a trainer.
 */
const REGIONS_OF_SITTING: readonly Region[] = ["lower-back", "hip", "buttock"];

export const sitTightness: Rule = {
  id: "sit-tightness",
  title: "Tight and sitting a lot",
  subject: "client",
  version: "1",
  category: "guidance",
  evaluate(context) {
    const { client, thresholds } = context;
    const hours = client.sittingHoursPerDay;
    const hoursLine = thresholds["sit-tightness.sittingHours"];
    const mostNrs = thresholds["sit-tightness.mostNrs"];
    if (hours === undefined || !isAtLeast(hours, hoursLine)) return [];
    const reports = tightReports(context, REGIONS_OF_SITTING, WINDOWS.weekDays).filter(
      ({ nrs }) => nrs <= mostNrs,
    );
    const latest = reports.at(-1);
    if (latest === undefined || radicularReports(context) !== null) return [];
    const place = `${placeName(latest.region, latest.side)} ${latest.nrs}/10`;
    return [
      {
        rule: "sit-tightness",
        category: "guidance",
        severity: "info",
        summary: `Sitting ${formatNumber(hours)} hours a day, and ${plural(reports.length, "report")} of tightness or stiffness in the last ${WINDOWS.weekDays} days, latest ${place} on ${dateOf(context, latest.reportedAt)}; many people try getting up more often.`,
        evidence: {
          sources: idsOf(withTakenBack(context, reports)),
          values: { sittingHoursGiven: hours, tightCount: reports.length, latestNrs: latest.nrs },
          thresholds: { sittingHours: hoursLine, mostNrs, days: WINDOWS.weekDays },
          missing: [],
        },
        clears: `${WINDOWS.weekDays} days without such a report, or less than ${formatNumber(hoursLine)} hours of sitting a day.`,
      },
    ];
  },
};

import { isAtLeast } from "../numbers/compare";
import type { Region } from "../vocabulary";
import { idsOf } from "./load-evidence";
import { WINDOWS } from "./look-back";
import { radicularReports } from "./radicular-reports";
import { radicularSigns } from "./radicular-signs";
import { defineRule } from "./rule";
import { withTakenBack } from "./screening-evidence";
import { tightReports } from "./tight-reports";

const REGIONS_OF_SITTING: readonly Region[] = ["lower-back", "hip", "buttock"];

/**
 * 6 hours of sitting a day or more, and a report of 1/10 to 3/10 of tight or stiff in these regions
 * in the last 7 local days, while radicular-signs does not hold.
 */
export const sitTightness = defineRule({
  id: "sit-tightness",
  subject: "client",
  version: "1",
  category: "guidance",
  thresholds: {
    sittingHours: "sit-tightness.sittingHours",
    mostNrs: "sit-tightness.mostNrs",
    days: WINDOWS.weekDays,
  },
  timeWindows: [
    { kind: "local-days", of: "reports", days: WINDOWS.weekDays },
    ...radicularSigns.timeWindows,
  ],
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
    return [
      {
        severity: "info",
        sources: idsOf(withTakenBack(context, reports)),
        values: { sittingHoursGiven: hours, tightCount: reports.length, latestNrs: latest.nrs },
        details: {
          latestPlace: [{ region: latest.region, side: latest.side }],
          latestOn: context.dateOf(latest.reportedAt),
        },
      },
    ];
  },
});

import { DAY_MS } from "../time/elapsed";
import { WINDOWS } from "./look-back";
import { radicularReports, signsOf } from "./radicular-reports";
import { defineRule } from "./rule";
import { ANSWER_WINDOW } from "./screening-evidence";

/** "Yes" to `radic`, or a report of 1/10 or more with a sign, within 14 days. */
export const radicularSigns = defineRule({
  id: "radicular-signs",
  subject: "client",
  version: "1",
  category: "referral",
  thresholds: { days: WINDOWS.answersDays },
  timeWindows: [
    ANSWER_WINDOW,
    {
      kind: "report-age",
      ms: WINDOWS.answersDays * DAY_MS,
      counts: (report) => signsOf(report).length > 0,
    },
  ],
  evaluate(context) {
    const found = radicularReports(context);
    const latest = found?.reports.at(-1);
    if (!found || latest === undefined) return [];
    const { reports, signs, isAnswered } = found;
    return [
      {
        severity: "act",
        sources: reports.map((report) => report.id),
        values: { reportCount: reports.length, signs, radic: isAnswered },
        details: {
          latestPlace: [{ region: latest.region, side: latest.side }],
          latestNrs: latest.nrs,
          latestOn: context.dateOf(latest.reportedAt),
        },
      },
    ];
  },
});

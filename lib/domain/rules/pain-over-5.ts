import type { PainFact } from "../facts";
import { DAY_MS } from "../time/elapsed";
import { WINDOWS } from "./look-back";
import { defineRule } from "./rule";

/** Strictly more than 5/10 in the latest report during or after training, within 14 days. */
export const painOver5 = defineRule({
  id: "pain-over-5",
  subject: "place",
  version: "1",
  category: "persistent-pain",
  thresholds: { nrs: "pain-over-5.nrs", days: WINDOWS.answersDays },
  timeWindows: [
    {
      kind: "report-age",
      ms: WINDOWS.answersDays * DAY_MS,
      counts: (report, thresholds) =>
        momentOfTraining(report) !== null && report.nrs > thresholds["pain-over-5.nrs"],
    },
  ],
  evaluate(context) {
    const latestByPlace = new Map<string, PainFact & { readonly moment: "during" | "after" }>();
    for (const report of context.reportsWithin(WINDOWS.answersDays)) {
      const moment = momentOfTraining(report);
      if (moment !== null)
        latestByPlace.set(`${report.region}|${report.side}`, { ...report, moment });
    }
    return [...latestByPlace.values()]
      .filter(({ nrs }) => nrs > context.thresholds["pain-over-5.nrs"])
      .map(({ id, region, side, nrs, moment, reportedAt }) => ({
        severity: "act",
        region,
        side,
        sources: [id],
        values: { nrs, moment },
        details: { reportedOn: context.dateOf(reportedAt) },
      }));
  },
});

function momentOfTraining({ moment }: PainFact): "during" | "after" | null {
  return moment === "during" || moment === "after" ? moment : null;
}

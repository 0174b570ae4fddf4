import type { PainFact } from "../facts";
import { placeHeading } from "../pain/place";
import { WINDOWS } from "./look-back";
import type { Rule } from "./rule";
import { dateOf } from "./wording";

/**
 * Claim: pain above 5/10 during or after training is more than the pain-monitoring model allows.
 * Source: pain-monitoring model (Thomeé 1997; Silbernagel et al., Am J Sports Med 35(6):897-906,
 * 2007), made for tendon and kneecap complaints; elsewhere it is borrowed.
 * Inputs: the latest report of each region and side with the moment during or after, within 14
 * days (14 x 24 h) before `at`, both ends included.
 * Boundary: strictly more than 5/10.
 * Does not say: that the session was the cause.
 */
export const painOver5: Rule = {
  id: "pain-over-5",
  title: "Pain above 5 with training",
  subject: "place",
  version: "1",
  category: "persistent-pain",
  evaluate(context) {
    const line = context.thresholds["pain-over-5.nrs"];
    const latestByPlace = new Map<string, PainFact>();
    for (const report of context.reportsWithin(WINDOWS.answersDays)) {
      if (report.moment === "during" || report.moment === "after") {
        latestByPlace.set(`${report.region}|${report.side}`, report);
      }
    }
    return [...latestByPlace.values()]
      .filter((report) => report.nrs > line)
      .map((report) => ({
        rule: "pain-over-5",
        category: "persistent-pain",
        severity: "act",
        region: report.region,
        side: report.side,
        summary: `${placeHeading(report.region, report.side)}: ${report.nrs}/10 ${report.moment} training on ${dateOf(context, report.reportedAt)}, above ${line}/10.`,
        evidence: {
          sources: [report.id],
          values: { nrs: report.nrs, moment: report.moment ?? "" },
          thresholds: { nrs: line, days: WINDOWS.answersDays },
          missing: [],
        },
        clears: `A later report during or after training of ${line}/10 or less.`,
      }));
  },
};

import { placeName } from "../pain/place";
import { WINDOWS } from "./look-back";
import { radicularReports } from "./radicular-reports";
import type { Rule } from "./rule";
import { dateOf, listOf, plural } from "./wording";

/**
 * Claim: tingling, numbness, burning, electric or spreading pain belongs in front of a
 * professional.
 * Source: lay descriptions of pain running in a band below the knee or elbow (gpreasoning.uk,
 * medvellum.com); the list of regions is ours.
 * Inputs, all within 14 days (14 x 24 h) before `at`, both ends included: (a) the latest answer to
 * `radic`; (b) reports with `spreads`, in any region; (c) reports with one of the four qualities in
 * neck, shoulder, upper arm, forearm, hand, lower back, buttock, thigh, shin, calf or foot.
 * Boundary: (a) counts only "yes"; (b) and (c) count only reports of 1/10 or more.
 * Does not say: that a nerve is the cause.
 */
export const radicularSigns: Rule = {
  id: "radicular-signs",
  title: "Tingling, numbness or spreading pain",
  subject: "client",
  version: "1",
  category: "referral",
  evaluate(context) {
    const found = radicularReports(context);
    const latest = found?.reports.at(-1);
    if (!found || latest === undefined) return [];
    const { reports, signs, isAnswered } = found;
    const told = isAnswered
      ? [...signs, "yes to pain, tingling or numbness below the knee or elbow"]
      : signs;
    const place = `${placeName(latest.region, latest.side)} ${latest.nrs}/10`;
    const summary = `Reported ${listOf(told)} in ${plural(reports.length, "report")} of the last 14 days, latest ${place} on ${dateOf(context, latest.reportedAt)}.`;
    return [
      {
        rule: "radicular-signs",
        category: "referral",
        severity: "act",
        summary,
        evidence: {
          sources: reports.map((report) => report.id),
          values: { reportCount: reports.length, signs: told.join(", "), radic: isAnswered },
          thresholds: { days: WINDOWS.answersDays },
          missing: [],
        },
        clears: "14 days of reports without such signs, or a trainer closes it with a reason.",
      },
    ];
  },
};

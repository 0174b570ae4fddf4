import type { PainFact } from "../facts";
import { placeName } from "../pain/place";
import type { Quality, Region } from "../vocabulary";
import { WINDOWS } from "./look-back";
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
const SIGNS: ReadonlySet<Quality> = new Set<Quality>([
  "tingling",
  "numbness",
  "burning",
  "electric",
]);
const REGIONS_OF_SIGNS: ReadonlySet<Region> = new Set<Region>([
  "neck",
  "shoulder",
  "upper-arm",
  "forearm",
  "hand",
  "lower-back",
  "buttock",
  "thigh-front",
  "thigh-back",
  "shin",
  "calf",
  "foot",
]);

export const radicularSigns: Rule = {
  id: "radicular-signs",
  version: "1",
  category: "referral",
  evaluate(context) {
    const radic = context.answers().get("radic");
    const isAnswered = radic?.answer === "yes";
    const signed = context
      .reportsWithin(WINDOWS.answersDays)
      .filter((report) => signsOf(report).length > 0);
    if (!isAnswered && signed.length === 0) return [];

    const reports = context.reports.filter(
      (report) => signed.includes(report) || (isAnswered && report === radic.report),
    );
    const latest = reports.at(-1);
    if (latest === undefined) return [];
    const signs = [...new Set(signed.flatMap(signsOf))].sort();
    if (isAnswered) signs.push("yes to pain, tingling or numbness below the knee or elbow");
    const place = `${placeName(latest.region, latest.side)} ${latest.nrs}/10`;
    const summary = `Reported ${listOf(signs)} in ${plural(reports.length, "report")} of the last 14 days, latest ${place} on ${dateOf(context, latest.reportedAt)}.`;
    return [
      {
        rule: "radicular-signs",
        category: "referral",
        severity: "act",
        summary,
        evidence: {
          sources: reports.map((report) => report.id),
          values: { reportCount: reports.length, signs: signs.join(", "), radic: isAnswered },
          thresholds: { days: WINDOWS.answersDays },
          missing: [],
        },
        clears: "14 days of reports without such signs, or a trainer closes it with a reason.",
      },
    ];
  },
};

function signsOf(report: PainFact): readonly string[] {
  if (report.nrs < 1) return [];
  const signs: string[] = REGIONS_OF_SIGNS.has(report.region)
    ? (report.qualities ?? []).filter((quality) => SIGNS.has(quality))
    : [];
  if (report.spreads === "below-knee") signs.push("pain spreading below the knee");
  if (report.spreads === "below-elbow") signs.push("pain spreading below the elbow");
  return signs;
}

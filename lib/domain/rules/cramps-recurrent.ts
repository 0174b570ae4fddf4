import type { PainFact } from "../facts";
import { placeName } from "../pain/place";
import type { Region } from "../vocabulary";
import { WINDOWS } from "./look-back";
import type { Rule } from "./rule";
import { dateOf, listOf, plural } from "./wording";

/**
 * Claim: cramps that come back in the legs or the lower back are worth mentioning to a doctor.
 * Source: public texts on poor return flow in the veins list leg cramps beside swelling and visible
 * veins; no source ties cramps of the lower back to it. The count is our own check-in point.
 * Inputs: reports with the quality cramp in lower back, thigh (front, back), calf, shin or foot, any
 * side, counted together, within 14 days (14 x 24 h) before `at`, both ends included.
 * Boundary: 3 or more reports of 1/10 or more. Watch; act when one of these reports also names
 * swelling or visible veins.
 * Does not say: that the veins, or anything else, are the cause.
 */
const REGIONS_OF_CRAMPS: ReadonlySet<Region> = new Set<Region>([
  "lower-back",
  "thigh-front",
  "thigh-back",
  "calf",
  "shin",
  "foot",
]);

export const crampsRecurrent: Rule = {
  id: "cramps-recurrent",
  title: "Cramps that come back",
  subject: "client",
  version: "1",
  category: "referral",
  evaluate(context) {
    const line = context.thresholds["cramps-recurrent.reports"];
    const reports = context.reportsWithin(WINDOWS.answersDays).filter(isCramp);
    const latest = reports.at(-1);
    if (latest === undefined || reports.length < line) return [];

    const swollen = reports.filter(hasSwellingOrVeins);
    const places = [...new Set(reports.map(({ region, side }) => placeName(region, side)))];
    const also =
      swollen.length === 0 ? "" : `, ${swollen.length} of them with swelling or visible veins`;
    return [
      {
        rule: "cramps-recurrent",
        category: "referral",
        severity: swollen.length === 0 ? "watch" : "act",
        summary: `Cramps in ${plural(reports.length, "report")} of the last 14 days (${listOf(places)})${also}, latest ${latest.nrs}/10 on ${dateOf(context, latest.reportedAt)}; worth mentioning to a doctor.`,
        evidence: {
          sources: reports.map((report) => report.id),
          values: {
            crampCount: reports.length,
            swellingCount: swollen.length,
            places: places.join(", "),
          },
          thresholds: { reports: line, days: WINDOWS.answersDays },
          missing: [],
        },
        clears: `Fewer than ${plural(line, "report")} of cramps within 14 days, or a trainer closes it with a reason.`,
      },
    ];
  },
};

function isCramp({ nrs, region, qualities = [] }: PainFact): boolean {
  return nrs >= 1 && REGIONS_OF_CRAMPS.has(region) && qualities.includes("cramp");
}

function hasSwellingOrVeins({ qualities = [] }: PainFact): boolean {
  return qualities.includes("swelling") || qualities.includes("visible-veins");
}

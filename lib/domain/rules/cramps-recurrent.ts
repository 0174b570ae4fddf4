import type { PainFact } from "../facts";
import type { Place } from "../finding";
import { DAY_MS } from "../time/elapsed";
import type { Region } from "../vocabulary";
import { WINDOWS } from "./look-back";
import { defineRule } from "./rule";

const REGIONS_OF_CRAMPS: ReadonlySet<Region> = new Set<Region>([
  "lower-back",
  "thigh-front",
  "thigh-back",
  "calf",
  "shin",
  "foot",
]);

/**
 * 3 or more reports of 1/10 or more of cramps in these regions together, within 14 days. Watch; act
 * when one of them also names swelling or visible veins.
 */
export const crampsRecurrent = defineRule({
  id: "cramps-recurrent",
  subject: "client",
  version: "1",
  category: "referral",
  thresholds: { reports: "cramps-recurrent.reports", days: WINDOWS.answersDays },
  timeWindows: [{ kind: "report-age", ms: WINDOWS.answersDays * DAY_MS, counts: isCramp }],
  evaluate(context) {
    const reports = context.reportsWithin(WINDOWS.answersDays).filter(isCramp);
    const latest = reports.at(-1);
    const threshold = context.thresholds["cramps-recurrent.reports"];
    if (latest === undefined || reports.length < threshold) return [];
    const swollen = reports.filter(hasSwellingOrVeins);
    return [
      {
        severity: swollen.length === 0 ? "watch" : "act",
        sources: reports.map((report) => report.id),
        values: {
          crampCount: reports.length,
          swellingCount: swollen.length,
          places: placesOf(reports),
        },
        details: { latestNrs: latest.nrs, latestOn: context.dateOf(latest.reportedAt) },
      },
    ];
  },
});

function isCramp({ nrs, region, qualities = [] }: PainFact): boolean {
  return nrs >= 1 && REGIONS_OF_CRAMPS.has(region) && qualities.includes("cramp");
}

function hasSwellingOrVeins({ qualities = [] }: PainFact): boolean {
  return qualities.includes("swelling") || qualities.includes("visible-veins");
}

/** Each place once, in the order in which it was first reported. */
function placesOf(reports: readonly PainFact[]): readonly Place[] {
  const places = new Map<string, Place>();
  for (const { region, side } of reports) {
    const key = `${region}|${side}`;
    if (!places.has(key)) places.set(key, { region, side });
  }
  return [...places.values()];
}

import type { RuleWords } from "../../rule-words";
import { SORENESS_ANEW, ZEROS_END_IT } from "../episode";
import { headingOf } from "../places";
import { spanWords } from "../spans";
import { days, nrs, points } from "../units";

export const painWorse: RuleWords<"pain-worse"> = {
  title: "Pain getting worse",
  summary: (finding) => {
    const { lowestNrs, latestNrs, daysBetween } = finding.evidence.values;
    return `${headingOf(finding)}: up from ${lowestNrs}/10 to ${latestNrs}/10 in ${spanWords(daysBetween * 24)}.`;
  },
  clears: ({ evidence: { thresholds } }) =>
    `A report less than ${thresholds.rise} above the lowest of the 7 days before it. ${ZEROS_END_IT}`,
  values: {
    latestNrs: nrs("Latest number"),
    lowestNrs: nrs("Lowest of the 7 days before"),
    riseNrs: points("Rise"),
    daysBetween: days("Time between the two"),
  },
  thresholds: { nrs: nrs("Number of at least"), rise: points("Rise of at least") },
  nextStep: {
    client: "Do less with this place than last time and report how it is tomorrow.",
    trainer: "Ask what changed, and lower the load on this place.",
  },
  page: {
    claim: "A rise of 2 points within a week is more than noise.",
    source: "Smallest detectable change about 2 points for low back pain (Childs et al., 2005).",
    inputs: `The reports (0–10) of each standing episode. ${SORENESS_ANEW}`,
    boundary:
      "Latest ≥ 3, and at least 2 above the lowest of the episode's reports in the 7 days (7 x 24 h, both ends included) before it; there must be one.",
    notSaid: "What made it worse.",
  },
};

import type { RuleWords } from "../../rule-words";
import { formatNumber } from "../numbers";
import { headingOf } from "../places";
import { au, count, nrs, points, times } from "../units";

export const weakProgressStrain: RuleWords<"weak-progress-strain"> = {
  title: "More load and more pain",
  summary: (finding) => {
    const { values } = finding.evidence;
    const { fortnightLoadAu, earlierFortnightLoadAu, highestNrs, earlierHighestNrs } = values;
    const percent = formatNumber((fortnightLoadAu / earlierFortnightLoadAu - 1) * 100, 0);
    return `${headingOf(finding)}: load of the last 14 days ${percent} % above the 14 before, and pain up from ${earlierHighestNrs}/10 to ${highestNrs}/10.`;
  },
  clears: ({ evidence: { thresholds } }) =>
    `Load of the region over 14 days at most ${formatNumber(thresholds.fortnightRatio, 2)} times the 14 before, or 7 days of numbers less than ${thresholds.rise} above the earlier ones.`,
  values: {
    fortnightLoadAu: au("Load of the region, last 14 days"),
    earlierFortnightLoadAu: au("Load of the region, the 14 days before"),
    fortnightRatio: times("Last 14 days against the 14 before"),
    highestNrs: nrs("Highest number"),
    earlierHighestNrs: nrs("Highest number of the 14 days before"),
  },
  thresholds: {
    fortnightRatio: times("Flagged above"),
    sessions: count("Earlier sessions of at least"),
    nrs: nrs("Number of at least"),
    rise: points("Rise of at least"),
  },
  nextStep: {
    client: "Go back to what this region did two weeks ago, and report how it is.",
    trainer: "Go back to the load of two weeks ago for this region and progress in smaller steps.",
  },
  page: {
    claim: "A region is asked for more than two weeks ago and answers with more pain.",
    source: "Our own check-in points, after the advice to progress in small steps.",
    inputs:
      "Region load (AU) of the last 14 local days and of D-27…D-14; the region's telling reports (0–10, any side; all but those of ordinary soreness) of the last 7 local days and of D-27…D-14.",
    boundary:
      "Load strictly more than 1.20 times the earlier one, which is above 0 and holds 2 or more sessions that load the region; highest number ≥ 4 and at least 2 above the earlier highest (0 where none was reported). Silent when an earlier session that loads the region has no known load; such a session of the last 14 days counts 0.",
    notSaid: "That the load is the cause, or that the muscle is weak.",
  },
};

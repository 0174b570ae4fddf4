import type { MaxOutReason } from "@/lib/domain/rules/max-out-exposure";
import type { BriefOf, RuleWords } from "../../rule-words";
import { formatNumber, listOf, plural } from "../numbers";
import { headingOf } from "../places";
import { count, days, effort, months, nrs, share } from "../units";

export const maxOutExposure: RuleWords<"max-out-exposure"> = {
  title: "Near-maximal sets",
  summary: (finding) => {
    const { nearMaxSets, highestIntensity } = finding.evidence.values;
    const lifts = listOf(finding.details.exercises);
    const upTo =
      highestIntensity === undefined
        ? ""
        : `, up to ${formatNumber(highestIntensity * 100, 0)} % of the estimated best`;
    return `${headingOf(finding)}: ${plural(nearMaxSets, "near-maximal set")} in 7 days (${lifts}${upTo}); ${listOf(reasonWords(finding))}.`;
  },
  clears: () => "7 days without such sets.",
  values: {
    nearMaxSets: count("Sets near the most"),
    highestIntensity: share("Heaviest, of the estimated best"),
    highestNrs: nrs("Highest number"),
    reasons: {
      label: "Reasons",
      say: (_reasons, finding) => reasonWords(finding as BriefOf<"max-out-exposure">).join("; "),
    },
  },
  thresholds: {
    nearMaxIntensity: share("Near the most: a set of at least"),
    singleIntensity: share("Or one set above"),
    mostIntensity: share("Not compared above"),
    setRpe: effort("Or a set effort of at least"),
    sets: count("Sets of at least"),
    estimateSessions: count("Estimated best: sessions of at least"),
    compoundWeight: count("Effort counts from a sum of weights of"),
    noviceMonths: months("New to training: under"),
    nrs: nrs("Number of at least"),
    actNrs: nrs("Act from"),
    breakDays: days("A break of at least"),
  },
  nextStep: {
    client: "Stay well below your most for a week.",
    trainer: "Take near-maximal sets for this region out of the next week.",
  },
  page: {
    claim: "Lifting near one's most is a question for a later month, or for a week without pain.",
    source:
      "Common coaching advice for beginners and for the weeks after a break; the lines are ours.",
    inputs:
      "Working sets of the last 7 local days of exercises whose weight for the region is 1, against the e1RM (kg) of the 90 days before each session, where sets of 3 or more sessions give one; when training began; breaks; the region's telling reports (0–10, any side; all but those of ordinary soreness) of the last 7 local days.",
    boundary:
      "2 or more sets at ≥ 95 % of e1RM, or one at strictly more than 105 %; and one of: training for less than 6 calendar months, the four weeks after a break of 21 days or more, a telling report of 3/10 or more (the region hurts). A set strictly above 125 % of the e1RM is not compared with it: the baseline is wrong. A set effort of 9.5 or more counts as 95 %, whatever else is known of that set, when the exercise's weights sum to 2 or more or it loads a region that hurts. One finding a client: of several regions that with the highest telling report, then the one with most sets at ≥ 95 %, then the first of the list. Act when the region's highest telling report is 4/10 or more.",
    notSaid: "That anybody should never lift that much.",
  },
};

function reasonWords({ evidence, details }: BriefOf<"max-out-exposure">): readonly string[] {
  const { values, thresholds } = evidence;
  const words: Readonly<Record<MaxOutReason, string>> = {
    novice: `training for less than ${thresholds.noviceMonths} months`,
    "after-break": `back after ${details.daysOff ?? 0} days off`,
    pain: `pain up to ${values.highestNrs}/10`,
  };
  return values.reasons.map((reason) => words[reason]);
}

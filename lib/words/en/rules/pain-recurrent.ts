import type { BriefOf, RuleWords } from "../../rule-words";
import { SORENESS_ANEW } from "../episode";
import { plural } from "../numbers";
import { headingOf } from "../places";
import { count, days, nrs } from "../units";

export const painRecurrent: RuleWords<"pain-recurrent"> = {
  title: "Pain that comes back",
  summary: (finding) => {
    const { values, thresholds } = finding.evidence;
    const last =
      values.lastPeakNrs >= thresholds.watchNrs ? `, the last up to ${values.lastPeakNrs}/10` : "";
    return isSorenessAlone(finding)
      ? `${headingOf(finding)}: soreness came ${values.episodeCount} times in the last ${thresholds.days} days${last}.`
      : `${headingOf(finding)}: ${plural(values.episodeCount, "separate pain")} began in the last ${thresholds.days} days.`;
  },
  clears: ({ evidence: { thresholds } }) =>
    `Fewer than ${thresholds.episodes} begun within ${thresholds.days} days.`,
  values: {
    episodeCount: count("Separate episodes"),
    sorenessCount: count("Of these, ordinary soreness"),
    lastPeakNrs: nrs("Highest number of the last"),
  },
  thresholds: {
    episodes: count("Episodes of at least"),
    watchNrs: nrs("Soreness alone: watch from"),
    days: days("Looked back over"),
  },
  nextStep: {
    client: "Tell your trainer what the sessions before each of these had in common.",
    trainer: "Look with the client at what the sessions before each of these had in common.",
  },
  page: {
    claim: "A place that starts hurting again and again is worth a look, even if each time passes.",
    source: "Our own check-in point.",
    inputs: `Every episode of a region, whatever its side and whatever became of it. Ordinary soreness (soreness-like, and no report of 1/10 or more past 72 h) counts in the neck and back alone. ${SORENESS_ANEW}`,
    boundary:
      "3 or more episodes whose first report lies in the last 42 local days, today included. Info when all that count are ordinary soreness and the one that began last has a peak below 5/10; else watch.",
    notSaid: "That they have one cause.",
  },
};

function isSorenessAlone({ evidence: { values } }: BriefOf<"pain-recurrent">): boolean {
  return values.sorenessCount === values.episodeCount;
}

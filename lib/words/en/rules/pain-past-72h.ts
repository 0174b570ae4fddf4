import type { RuleWords } from "../../rule-words";
import { episodeValues, SORENESS_ANEW, ZEROS_END_IT } from "../episode";
import { headingOf } from "../places";
import { openFor } from "../spans";
import { hours, nrs, points, yesNo } from "../units";

export const painPast72h: RuleWords<"pain-past-72h"> = {
  title: "Pain past 72 hours",
  summary: (finding) => {
    const { values, thresholds } = finding.evidence;
    const { sessionOn, lastPositiveNrs } = finding.details;
    const open = openFor(values.lastPositiveHoursOpen, sessionOn, thresholds.hours);
    return values.latestNrs >= 1
      ? `${headingOf(finding)}: still ${values.latestNrs}/10, ${open}.`
      : `${headingOf(finding)}: 0/10 now, ${lastPositiveNrs}/10 ${open}.`;
  },
  clears: () => ZEROS_END_IT,
  values: {
    ...episodeValues,
    lastPositiveHoursOpen: hours("Open at the last report above 0"),
    improving: yesNo("Improving"),
    sorenessLike: yesNo("Reported like ordinary soreness"),
  },
  thresholds: {
    hours: hours("Check-in point"),
    improvingDrop: points("Improving is a drop of at least"),
    lowNrs: nrs("Or a number of at most"),
    sorenessNrs: nrs("Like soreness: below"),
  },
  nextStep: {
    client: "Go easy on this place and report how it is tomorrow.",
    trainer: "Ask how it is, and take load off this place until newer reports say otherwise.",
  },
  page: {
    claim: "A pain still there past 72 hours is worth a check.",
    source:
      "Soreness after training usually peaks at 24–72 h and is gone by 5–7 days; 72 h is our check-in point, the end of the usual peak.",
    inputs: `The reports (0–10) of each standing episode and their hours since the clock start. ${SORENESS_ANEW}`,
    boundary:
      "A report of 1/10 or more strictly more than 72 h (elapsed, clock changes do not count) after the clock start. Watch when improving (latest ≤ peak - 2, or ≤ 2) and either latest ≤ 2 or soreness-like with latest < 4; else act.",
    notSaid: "That soreness ends at 72 h, or what else it would be.",
  },
};

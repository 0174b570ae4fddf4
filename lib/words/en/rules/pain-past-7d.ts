import type { RuleWords } from "../../rule-words";
import { episodeValues, SORENESS_ANEW, ZEROS_END_IT } from "../episode";
import { headingOf } from "../places";
import { openFor } from "../spans";
import { hours, nrs } from "../units";

export const painPast7d: RuleWords<"pain-past-7d"> = {
  title: "Pain past 7 days",
  summary: (finding) => {
    const { values, thresholds } = finding.evidence;
    const open = openFor(values.hoursOpen, finding.details.sessionOn, thresholds.hours);
    return `${headingOf(finding)}: ${values.latestNrs}/10 past a week, ${open}.`;
  },
  clears: ({ evidence: { thresholds } }) => `A report below ${thresholds.nrs}/10. ${ZEROS_END_IT}`,
  values: episodeValues,
  thresholds: { hours: hours("Check-in point"), nrs: nrs("Number of at least") },
  nextStep: {
    client: "Talk with your trainer about this place before you load it again.",
    trainer:
      "Talk with the client, take load off this place and offer a summary for a physical therapist.",
  },
  page: {
    claim: "A pain of 2/10 or more past a week is past the usual course of training soreness.",
    source:
      "Soreness after training is usually gone by 5–7 days; 168 h and 2/10 are our own lines.",
    inputs: `The latest report (0–10) of each standing episode and its hours since the clock start. ${SORENESS_ANEW}`,
    boundary: "Strictly more than 168 h, and 2/10 or more.",
    notSaid: "What it is.",
  },
};

import type { RuleWords } from "../../rule-words";
import { dayAndMonth } from "../dates";
import { episodeValues, SORENESS_ANEW, ZEROS_END_IT } from "../episode";
import { headingOf } from "../places";
import { date, hours, nrs } from "../units";

export const followUpMissing: RuleWords<"follow-up-missing"> = {
  title: "No answer past 96 hours",
  summary: (finding) => {
    const { values, thresholds } = finding.evidence;
    return `${headingOf(finding)}: no report past ${thresholds.lineHours} hours, last ${values.latestNrs}/10 on ${dayAndMonth(finding.details.latestOn)}.`;
  },
  clears: () => `Any new report of this place. ${ZEROS_END_IT}`,
  values: {
    ...episodeValues,
    clockStartedOn: date("Counted from"),
    dueHours: hours("A report was due this long after the last"),
  },
  thresholds: {
    hours: hours("Check-in point"),
    lineHours: hours("Check-in point"),
    watchNrs: nrs("Watch from"),
  },
  nextStep: {
    client: "Report how this place is now, also when it is 0.",
    trainer: "Ask the client how this place is now.",
  },
  page: {
    claim: "A pain that nobody has heard of again past the 72 h line is unknown, not gone.",
    source: "Our own check-in point.",
    inputs: `The reports (0–10) of each standing episode, its clock start, and the instant itself. ${SORENESS_ANEW}`,
    boundary:
      "`at` strictly more than 96 h after the clock start, no report strictly more than 72 h after it, latest ≥ 1. Info; watch when the latest is 4/10 or more.",
    notSaid: "That the pain is still there.",
  },
};

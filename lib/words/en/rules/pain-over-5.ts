import type { RuleWords } from "../../rule-words";
import { dayAndMonth } from "../dates";
import { headingOf } from "../places";
import { days, listed, nrs } from "../units";

const MOMENTS = { during: "during", after: "after" } as const;

export const painOver5: RuleWords<"pain-over-5"> = {
  title: "Pain above 5 with training",
  summary: (finding) => {
    const { values, thresholds } = finding.evidence;
    const on = dayAndMonth(finding.details.reportedOn);
    return `${headingOf(finding)}: ${values.nrs}/10 ${MOMENTS[values.moment]} training on ${on}, above ${thresholds.nrs}/10.`;
  },
  clears: ({ evidence: { thresholds } }) =>
    `A later report during or after training of ${thresholds.nrs}/10 or less.`,
  values: { nrs: nrs("Number"), moment: listed("When it was felt", MOMENTS) },
  thresholds: { nrs: nrs("Number above"), days: days("Looked back over") },
  nextStep: {
    client: "Stop what brings it above 5 of 10, and report the number after the next session.",
    trainer: "Change or leave out the exercises that bring it above 5 of 10.",
  },
  page: {
    claim:
      "Pain above 5/10 during or after training is more than the pain-monitoring model allows.",
    source:
      "Pain-monitoring model (Thomeé 1997; Silbernagel et al., Am J Sports Med 35(6):897-906, 2007), made for tendon and kneecap complaints; elsewhere it is borrowed.",
    inputs:
      "The latest report of each region and side with the moment during or after, within 14 days (14 x 24 h) before `at`, both ends included.",
    boundary: "Strictly more than 5/10.",
    notSaid: "That the session was the cause.",
  },
};

import type { RuleWords } from "../../rule-words";
import { dayAndMonth } from "../dates";
import { headingOf } from "../places";
import { count, days, nrs, numbers, points } from "../units";

export const painNotSettledMorning: RuleWords<"pain-not-settled-morning"> = {
  title: "Not settled the morning after",
  summary: (finding) => {
    const { unsettledCount, sessionCount } = finding.evidence.values;
    const { latestNrs, latestOn } = finding.details;
    return `${headingOf(finding)}: ${latestNrs}/10 the morning after, ${dayAndMonth(latestOn)}; not settled after ${unsettledCount} of the last ${sessionCount} sessions.`;
  },
  clears: () => "A settled morning after the next session.",
  values: {
    unsettledCount: count("Mornings not settled"),
    sessionCount: count("Sessions looked at"),
    morningAfterNrs: numbers("Numbers the morning after"),
    beforeNrs: numbers("Numbers before"),
  },
  thresholds: {
    rise: points("Rise of at least"),
    nrs: nrs("Number of at least"),
    days: days("Looked back over"),
  },
  nextStep: {
    client: "Do less in the next session and report the number on the morning after it.",
    trainer: "Make the next session for this place lighter and look at the morning after it.",
  },
  page: {
    claim: "Pain that has not settled by the next morning, session after session, asks for less.",
    source:
      "Pain-monitoring model (Silbernagel et al., Am J Sports Med 35(6):897-906, 2007): pain may be there during and after, and must settle by the following morning; 2 and 4 points are ours.",
    inputs:
      "Per region and side the sessions within 28 days (28 x 24 h) before `at` that have a linked morning-after report, the latest such report of each, and the latest linked report with the moment before (else 0).",
    boundary:
      "Unsettled = morning-after ≥ before + 2, or ≥ 4. Over the last three such sessions: the latest is unsettled and at least two are (two sessions suffice). Act when there are three and all are; else watch.",
    notSaid: "That a session did harm.",
  },
};

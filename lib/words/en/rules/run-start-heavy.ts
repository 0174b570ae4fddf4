import type { RuleWords } from "../../rule-words";
import { dayAndMonth } from "../dates";
import { formatKm, plural } from "../numbers";
import { count, date, days, distance } from "../units";

export const runStartHeavy: RuleWords<"run-start-heavy"> = {
  title: "First runs",
  summary: ({ evidence: { values, thresholds } }) =>
    `No run in the ${thresholds.days} days before ${dayAndMonth(values.startedOn)}, ${formatKm(values.sinceStartMeters)} in ${plural(values.sinceStartRuns, "run")} since then; general advice for a first week is up to ${formatKm(thresholds.startMeters)}.`,
  clears: () => "Seven days after that first run.",
  values: {
    sinceStartMeters: distance("Distance since the first run"),
    sinceStartRuns: count("Runs since then, that one included"),
    startedOn: date("First run"),
    bodyMassIndexGiven: count("Body mass index, as the client gave it"),
  },
  thresholds: {
    startMeters: distance("Flagged above"),
    bodyMassIndex: count("Asked only above a given index of"),
    days: days("Looked back over"),
  },
  nextStep: {
    client: "Keep the first week of running short, and walk in between.",
    trainer: "Keep the first week of running short, about 3 km together.",
  },
  page: {
    claim: "A first week of running is best kept short.",
    source:
      "Nielsen et al., Int J Sports Phys Ther 9(3):338, 2014: new runners with a body mass index above 30 fared better below 3 km in the first week; 749 runners, exploratory.",
    inputs:
      "The body mass index (kg/m²), where the client gave it of their own accord; a run of the last 7 local days, today included, that no run precedes within 180 days (180 x 24 h, both ends included); metres of all runs from that one on.",
    boundary:
      "Index strictly above 30, together strictly more than 3 km. Runs count with or without a distance; one without adds 0 m.",
    notSaid: "Anything about the client's body; it is about distance alone.",
  },
};

import type { RuleWords } from "../../rule-words";
import { plural } from "../numbers";
import { headingOf } from "../places";
import { count, days } from "../units";

export const painRecurrent: RuleWords<"pain-recurrent"> = {
  title: "Pain that comes back",
  summary: (finding) => {
    const { values, thresholds } = finding.evidence;
    return `${headingOf(finding)}: ${plural(values.episodeCount, "separate pain")} began in the last ${thresholds.days} days.`;
  },
  clears: ({ evidence: { thresholds } }) =>
    `Fewer than ${thresholds.episodes} begun within ${thresholds.days} days.`,
  values: { episodeCount: count("Separate episodes") },
  lines: { episodes: count("Episodes of at least"), days: days("Looked back over") },
  nextStep: {
    client: "Tell your trainer what the sessions before each of these pains had in common.",
    trainer: "Look with the client at what the sessions before each of these pains had in common.",
  },
  page: {
    claim: "A place that starts hurting again and again is worth a look, even if each time passes.",
    source: "Our own check-in point.",
    inputs: "Every episode of a region, whatever its side and whatever became of it.",
    boundary:
      "3 or more episodes whose first report lies in the last 42 local days, today included.",
    notSaid: "That they have one cause.",
  },
};

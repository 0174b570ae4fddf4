import type { RuleWords } from "../../rule-words";
import { dayAndMonth } from "../dates";
import { plural } from "../numbers";
import { placeNames } from "../places";
import { count, days, nrs } from "../units";

export const noWarmupStretch: RuleWords<"no-warmup-stretch"> = {
  title: "Neither warm-up nor stretch",
  summary: ({ evidence: { values, thresholds }, details }) => {
    const latest = `${placeNames(details.latestPlace).join()} ${values.latestNrs}/10`;
    return `${plural(values.coldCount, "session")} of the last ${thresholds.days} days without warm-up and stretching, and ${plural(values.tightCount, "report")} of tightness or stiffness, latest ${latest} on ${dayAndMonth(details.latestOn)}.`;
  },
  clears: ({ evidence: { thresholds } }) =>
    `Fewer than ${thresholds.minSessions} such sessions in ${thresholds.days} days, or ${thresholds.days} days without such a report.`,
  values: {
    coldCount: count("Sessions without warm-up and stretching"),
    tightCount: count("Reports of tight or stiff"),
    latestNrs: nrs("Latest number"),
  },
  thresholds: { minSessions: count("Such sessions of at least"), days: days("Looked back over") },
  nextStep: {
    client: "Try a warm-up before the next session and some stretching after it.",
    trainer: "Nothing: this is information for the client.",
  },
  page: {
    claim:
      "Sessions without warm-up and stretching, and a tight back or hip, are worth a try at both.",
    source: "Common advice; the count is our own check-in point.",
    inputs:
      "Sessions of the last 14 local days, today included, that say no to warm-up and no to stretching and load lower back or hip (share above 0, whatever their load); reports of 1/10 or more with the quality tight or stiff in lower back or hip, any side, of the same days.",
    boundary:
      "3 or more such sessions and at least one such report, in either of the two regions. An answer that was not given is not a no.",
    notSaid:
      "That stretching would have prevented it. Information for the client; never a notice to a trainer.",
  },
};

import type { RuleWords } from "../../rule-words";
import { plural } from "../numbers";
import { count, days } from "../units";

export const logGap: RuleWords<"log-gap"> = {
  title: "Sessions without a load",
  summary: ({ evidence: { values, thresholds } }) =>
    `${plural(values.withoutLoadCount, "session")} of the last ${thresholds.days} days without effort or minutes: their load is not known.`,
  clears: ({ evidence: { thresholds } }) =>
    `Effort and minutes with each session: fewer than ${thresholds.minSessions} without a load in ${thresholds.days} days.`,
  values: {
    withoutLoadCount: count("Sessions without a load"),
    withoutEffortCount: count("Of these, without effort"),
    withoutMinutesCount: count("Of these, without minutes"),
  },
  thresholds: { minSessions: count("Such sessions of at least"), days: days("Looked back over") },
  nextStep: {
    client: "Add effort and minutes to your sessions.",
    trainer: "Nothing: this is information for the client.",
  },
  page: {
    claim:
      "Sessions without a load leave the week unknown; the client can help by adding effort and minutes.",
    source: "Our own check-in point.",
    inputs:
      "Sessions of the last 14 local days, today included; those that came from a file are left out.",
    boundary:
      "3 or more without an effort or without a duration. An effort of 0 or 0 minutes is a known load of 0 AU.",
    notSaid:
      "That nothing was done, or how much. Information for the client; never a notice to a trainer.",
  },
};

import type { RuleWords } from "../../rule-words";
import { formatNumber } from "../numbers";
import { au, count } from "../units";

export const monotonyHigh: RuleWords<"monotony-high"> = {
  title: "A heavy week without easy days",
  summary: ({ evidence: { values } }) =>
    `The last 7 days were much alike: monotony ${formatNumber(values.monotony)} with sessions on ${values.sessionDays} days and ${formatNumber(values.acuteLoadAu, 0)} AU.`,
  clears: () => "An easy day or a rest day among the last seven, or a lighter week.",
  values: {
    monotony: count("Mean day load over its spread"),
    sessionDays: count("Days with a session"),
    acuteLoadAu: au("Load of the last 7 days"),
    heavyWeekAu: au("A heavy week of the eight before"),
    strainAu: au("Load times monotony"),
  },
  thresholds: {
    monotony: count("Flagged above"),
    sessionDays: count("Days with a session of at least"),
    percentile: count("Heavy week: percentile"),
  },
  nextStep: {
    client: "Put an easy day or a rest day into the next days.",
    trainer: "Plan an easy day or a rest day among the next days.",
  },
  page: {
    claim: "A heavy week was as hard on every day, without easy ones between.",
    source:
      "Training monotony, the mean of the day loads over their standard deviation (Foster, Med Sci Sports Exerc 30(7):1164-1168, 1998); that only heavy weeks count is ours.",
    inputs:
      "In AU: the seven day loads of the last 7 local days, days without a session 0; the loads of the eight weeks before them.",
    boundary:
      "Mean / population SD strictly more than 2.0 (never more than 10, also when all days are equal); sessions on 5 or more days; week load ≥ the 75th percentile (nearest rank) of the eight weeks, each of which holds load. Silent when any load of the nine weeks is unknown.",
    notSaid: "That the week was too hard.",
  },
};

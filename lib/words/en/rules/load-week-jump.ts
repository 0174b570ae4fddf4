import type { RuleWords } from "../../rule-words";
import { formatNumber } from "../numbers";
import { raisedWords } from "../raise";
import { au, count, nrs, percent, times } from "../units";

const USUAL_WEEKS = 3;

export const loadWeekJump: RuleWords<"load-week-jump"> = {
  title: "Week far above the usual",
  summary: ({ evidence: { values }, details }) => {
    const { acuteLoadAu, priorLoadAu, largestWeekAu } = values;
    const usual = formatNumber(priorLoadAu / USUAL_WEEKS, 0);
    const percentAbove = (acuteLoadAu / (priorLoadAu / USUAL_WEEKS) - 1) * 100;
    const than = priorLoadAu === 0 ? "above" : `${formatNumber(percentAbove, 0)} % above`;
    return `Load of the last 7 days ${formatNumber(acuteLoadAu, 0)} AU, ${than} the usual week of ${usual} AU; the largest of the seven weeks before was ${formatNumber(largestWeekAu, 0)} AU${raisedWords(details)}.`;
  },
  clears: ({ evidence: { values, thresholds } }) => {
    const limitAu = Math.max(
      thresholds.ratio * (values.priorLoadAu / USUAL_WEEKS),
      thresholds.largestRatio * values.largestWeekAu,
    );
    return `A 7-day load of at most ${formatNumber(thresholds.ratio, 2)} times the usual week or ${formatNumber(thresholds.largestRatio, 2)} times the largest of the seven before, ${formatNumber(limitAu, 0)} AU now.`;
  },
  values: {
    acuteLoadAu: au("Load of the last 7 days"),
    priorLoadAu: au("Load of the three weeks before"),
    usualWeekAu: au("Usual week"),
    ratio: times("Last 7 days against the usual week"),
    percentAboveUsual: percent("Above the usual week"),
    largestWeekAu: au("Largest of the seven weeks before"),
  },
  thresholds: {
    ratio: times("Of the usual week, flagged above"),
    largestRatio: times("And of the largest week, above"),
    usualWeekAu: au("Usual week of at least"),
    sessions: count("Earlier sessions of at least"),
    weeks: count("Earlier weeks of at least"),
    painNrs: nrs("Pain nearby of at least"),
  },
  nextStep: {
    client: "Keep the next days closer to your usual week.",
    trainer: "Make the next days lighter, towards the usual week.",
  },
  page: {
    claim: "This week is far above the usual week and above any week of the last two months.",
    source:
      "A usual week as the mean of three is the uncoupled form of the acute:chronic workload ratio (Gabbett, Br J Sports Med 50:273, 2016), whose link with harm is disputed (Impellizzeri et al., Sports Med 51(3):581, 2021). Used as a size of change, nothing else. The 1.60 and the 1.20 are our own check-in points: in real training logs weeks after an easy one or a holiday are half as large again and mean nothing.",
    inputs:
      "In AU: A = load of the last 7 local days, today included; P = load of the days D-27…D-7; M = the largest load of the seven weeks D-55…D-49, D-48…D-42, … D-13…D-7, where a week before the first session is 0.",
    boundary:
      "`A / (P/3) > 1.60` and `A > 1.20 x M`, compared crosswise. Silent in a return period; until the first session's day is D-27 or earlier; with fewer than 3 sessions in P or sessions in fewer than 2 of its weeks; with P/3 below 100 AU; with an unknown load in D-55…D-7. An unknown load in A counts 0.",
    notSaid:
      "That anything will happen. Act only together with pain of 3/10 within 72 h in a region loaded in the last 7 days; ordinary soreness does not count.",
  },
};

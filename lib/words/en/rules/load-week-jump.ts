import type { RuleWords } from "../../rule-words";
import { formatNumber } from "../numbers";
import { raisedWords } from "../raise";
import { au, count, nrs, percent, times } from "../units";

export const loadWeekJump: RuleWords<"load-week-jump"> = {
  title: "Week far above the usual",
  summary: ({ evidence: { values }, details }) => {
    const usualWeekAu = values.priorLoadAu / 3;
    const percentAbove = formatNumber((values.acuteLoadAu / usualWeekAu - 1) * 100, 0);
    return `Load of the last 7 days ${formatNumber(values.acuteLoadAu, 0)} AU, ${percentAbove} % above the usual week of ${formatNumber(usualWeekAu, 0)} AU${raisedWords(details)}.`;
  },
  clears: ({ evidence: { values, thresholds } }) => {
    const limitAu = thresholds.ratio * (values.priorLoadAu / 3);
    return `A 7-day load of at most ${formatNumber(thresholds.ratio, 2)} times the usual week, ${formatNumber(limitAu, 0)} AU now.`;
  },
  values: {
    acuteLoadAu: au("Load of the last 7 days"),
    priorLoadAu: au("Load of the three weeks before"),
    usualWeekAu: au("Usual week"),
    ratio: times("Last 7 days against the usual week"),
    percentAboveUsual: percent("Above the usual week"),
  },
  lines: {
    ratio: times("Flagged above"),
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
    claim: "This week is far above the usual week.",
    source:
      "1.44 is the uncoupled form of the 1.3 of the acute:chronic workload ratio (Gabbett, Br J Sports Med 50:273, 2016), whose link with harm is disputed (Impellizzeri et al., Sports Med 51(3):581, 2021). Used as a size of change, nothing else.",
    inputs:
      "In AU: A = load of the last 7 local days, today included; P = load of the days D-27…D-7.",
    boundary:
      "`A / (P/3) > 1.44`, compared crosswise. Silent in a return period; until the first session's day is D-27 or earlier; with fewer than 3 sessions in P or sessions in fewer than 2 of its weeks; with P/3 below 100 AU; with an unknown load in P. An unknown load in A counts 0.",
    notSaid:
      "That anything will happen. Act only together with pain of 3/10 within 72 h in a region loaded in the last 7 days.",
  },
};

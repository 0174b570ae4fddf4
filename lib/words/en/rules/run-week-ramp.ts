import type { RuleWords } from "../../rule-words";
import { formatKm, formatNumber, formatPast } from "../numbers";
import { raisedWords } from "../raise";
import { distance, nrs, times } from "../units";

export const runWeekRamp: RuleWords<"run-week-ramp"> = {
  title: "Running week far above the usual",
  summary: ({ evidence: { values, thresholds }, details }) => {
    const { weekMeters, weekBeforeMeters, largestWeekMeters } = values;
    const more = formatPast(
      (weekMeters / weekBeforeMeters - 1) * 100,
      (thresholds.ratio - 1) * 100,
    );
    const than = weekBeforeMeters === 0 ? "more" : `${more} % more`;
    return `${formatKm(weekMeters)} run in the last 7 days, ${than} than the ${formatKm(weekBeforeMeters)} of the 7 days before; the largest of the four weeks before was ${formatKm(largestWeekMeters)}${raisedWords(details)}.`;
  },
  clears: ({ evidence: { values, thresholds } }) => {
    const { weekBeforeMeters, largestWeekMeters } = values;
    const { ratio, largestRatio, excessMeters } = thresholds;
    const limitMeters = Math.max(ratio * weekBeforeMeters, largestRatio * largestWeekMeters);
    return `A 7-day distance of at most ${formatNumber(ratio, 2)} times that of the 7 days before or ${formatNumber(largestRatio, 2)} times the largest of the four weeks, ${formatKm(limitMeters)} now, or one less than ${formatKm(excessMeters)} above that week.`;
  },
  values: {
    weekMeters: distance("Distance of the last 7 days"),
    weekBeforeMeters: distance("Distance of the 7 days before"),
    weekRatio: times("Last 7 days against the 7 before"),
    largestWeekMeters: distance("Largest of the four weeks before"),
    excessMeters: distance("Further than that week by"),
  },
  thresholds: {
    ratio: times("Of the 7 days before, flagged above"),
    largestRatio: times("And of the largest week, above"),
    excessMeters: distance("And further than that week by at least"),
    earlierMeters: distance("The 7 days before: at least"),
    painNrs: nrs("Pain nearby of at least"),
  },
  nextStep: {
    client: "Run less in the next days, closer to your usual week.",
    trainer: "Plan the next days of running closer to the usual week.",
  },
  page: {
    claim: "This week's running is far above last week's and above any week of the last month.",
    source:
      "Nielsen et al., J Orthop Sports Phys Ther, 2014 (novices; more than 30 % over two weeks), as told by others; a trial of a 10 % programme found no gain (Buist et al., Am J Sports Med 36(1):33-39, 2008). The 1.50, the 1.40, the 7 km and the 5 km are our own check-in points: 30 % more than the week before stood in half of all running weeks of real logs.",
    inputs:
      "In m: R = distance of all runs of the last 7 local days, today included; W1, W2, W3, W4 = those of the local days D-13…D-7, D-20…D-14, D-27…D-21, D-34…D-28; L = the largest of the four.",
    boundary:
      "`R > 1.50 x W1`, `R > 1.40 x L` and R - L of 7 km or more, compared crosswise; W1 of 5 km or more. Silent when a run of the four weeks has no distance; one of the last 7 days counts 0 m. Watch; act together with pain of 3/10 within 72 h in a region that running loads, ordinary soreness left out.",
    notSaid: "That any of these numbers is a limit.",
  },
};

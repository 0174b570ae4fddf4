import type { RuleWords } from "../../rule-words";
import { formatKm, formatNumber, formatPast } from "../numbers";
import { raisedWords } from "../raise";
import { distance, nrs, times } from "../units";

export const runWeekRamp: RuleWords<"run-week-ramp"> = {
  title: "Running week far above the last",
  summary: ({ evidence: { values, thresholds }, details }) => {
    const { weekMeters, weekBeforeMeters } = values;
    const more = formatPast(
      (weekMeters / weekBeforeMeters - 1) * 100,
      (thresholds.ratio - 1) * 100,
    );
    return `${formatKm(weekMeters)} run in the last 7 days, ${more} % more than the ${formatKm(weekBeforeMeters)} of the 7 days before${raisedWords(details)}.`;
  },
  clears: ({ evidence: { values, thresholds } }) =>
    `A 7-day distance of at most ${formatNumber(thresholds.ratio, 2)} times that of the 7 days before, ${formatKm(thresholds.ratio * values.weekBeforeMeters)} now.`,
  values: {
    weekMeters: distance("Distance of the last 7 days"),
    weekBeforeMeters: distance("Distance of the 7 days before"),
    weekRatio: times("Last 7 days against the 7 before"),
  },
  lines: {
    ratio: times("Flagged above"),
    earlierMeters: distance("The 7 days before: at least"),
    painNrs: nrs("Pain nearby of at least"),
  },
  nextStep: {
    client: "Run less in the next days, closer to the week before.",
    trainer: "Plan the next days of running closer to the week before.",
  },
  page: {
    claim: "This week's running is far above last week's.",
    source:
      "Nielsen et al., J Orthop Sports Phys Ther, 2014 (novices; more than 30 % over two weeks), as told by others; a trial of a 10 % programme found no gain (Buist et al., Am J Sports Med 36(1):33-39, 2008). The 5 km are our own.",
    inputs:
      "In m: distance of all runs of the last 7 local days, today included, and of the local days D-13…D-7.",
    boundary:
      "The first over the second strictly more than 1.30, compared crosswise; the second 5 km or more and each of its runs with a distance. A run of the last 7 days without a distance counts 0 m. Watch; act together with pain of 3/10 within 72 h in a region that running loads.",
    notSaid: "That 30 % is a limit of anything.",
  },
};

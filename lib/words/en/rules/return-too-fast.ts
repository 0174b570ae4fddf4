import type { RuleWords } from "../../rule-words";
import { formatNumber } from "../numbers";
import { raisedWords } from "../raise";
import { au, count, days, nrs, percent, share } from "../units";

export const returnTooFast: RuleWords<"return-too-fast"> = {
  title: "Back faster than advised",
  summary: ({ evidence: { values, thresholds }, details }) => {
    const { week, daysOff, weekLoadAu, baselineAu } = values;
    const percentOfUsual = formatNumber((weekLoadAu / baselineAu) * 100, 0);
    return `Week ${week} after ${daysOff} days off: ${formatNumber(weekLoadAu, 0)} AU, ${percentOfUsual} % of the usual ${formatNumber(baselineAu, 0)} AU; the check-in point is ${formatNumber(thresholds.cap * 100, 0)} %${raisedWords(details)}.`;
  },
  clears: () => "The next week of the return, or the fifth week after the break.",
  values: {
    week: count("Week after the break"),
    weekLoadAu: au("Load of this week so far"),
    baselineAu: au("Usual week before the break"),
    capAu: au("Check-in point for this week"),
    percentOfUsual: percent("Share of the usual week"),
    daysOff: days("Length of the break"),
  },
  thresholds: {
    cap: share("Of the usual week, flagged above"),
    usualWeekAu: au("Usual week of at least"),
    breakDays: days("A break of at least"),
    painNrs: nrs("Pain nearby of at least"),
  },
  nextStep: {
    client: "Do less for the rest of this week than you did before the break.",
    trainer:
      "Ask whether the client was off or trained without logging, and keep the rest of the week light.",
  },
  page: {
    claim:
      "The weeks after a break of 21 days or more are being filled fast, next to the usual week before it.",
    source:
      "CSCCa/NSCA transition periods (Caterisano et al., Strength Cond J 41(3):1-23, 2019): weekly volume cut by 50, 30, 20 and 10 % after two weeks or more. The 21 days, the four parts of the usual week and reading volume as AU are our own check-in points, above what the guidelines ask: in real logs people come back faster after two weeks and mean nothing by it.",
    inputs:
      "In AU: r the day of the return, p the last day before the break; week k = floor((D - r)/7) + 1; W = load of week k so far; B = median of the four weekly loads of p-27…p (empty weeks 0, the middle two averaged).",
    boundary:
      "`W > cap_k x B`, cap .70 .85 1.00 1.10, compared crosswise; exactly at the cap is fine. Silent with fewer than two non-zero weeks or an unknown load before the break, and with B below 100 AU. Watch; act together with pain of 3/10 within 72 h in a region loaded in the last 7 days, ordinary soreness left out.",
    notSaid: "That the client was idle; they may have trained without logging.",
  },
};

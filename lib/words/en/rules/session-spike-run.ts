import type { RuleWords } from "../../rule-words";
import { dayAndMonth } from "../dates";
import { formatKm, formatPast, plural } from "../numbers";
import { raisedWords } from "../raise";
import { count, days, distance, nrs, percent } from "../units";

export const sessionSpikeRun: RuleWords<"session-spike-run"> = {
  title: "Run far above the longest",
  summary: ({ evidence: { values, thresholds }, details }) => {
    const { runMeters, longestMeters, excessMeters, earlierRuns } = values;
    const beyond = formatPast((excessMeters / longestMeters) * 100, details.passedPercent);
    return `Run of ${dayAndMonth(details.runOn)}: ${formatKm(runMeters)}, ${beyond} % beyond the longest of ${plural(earlierRuns, "run")} in the ${thresholds.days} days before (${formatKm(longestMeters)})${raisedWords(details)}.`;
  },
  clears: ({ evidence: { thresholds }, details }) =>
    `A later run at most ${thresholds.percent} % beyond the longest of the ${thresholds.days} days before it, or ${details.clearsWithinDays} days without one.`,
  values: {
    runMeters: distance("Latest run"),
    longestMeters: distance("Longest run of the 30 days before"),
    excessMeters: distance("Further by"),
    spikePercent: percent("Beyond the longest run"),
    earlierRuns: count("Earlier runs with a distance"),
  },
  thresholds: {
    percent: percent("Flagged above"),
    watchPercent: percent("Watch above"),
    runs: count("Watch needs earlier runs of at least"),
    ignoredMeters: distance("Further by at least"),
    leastMeters: distance("A run of at least"),
    watchMeters: distance("Watch needs further by at least"),
    days: days("Looked back over"),
    painNrs: nrs("Pain nearby of at least"),
  },
  nextStep: {
    client: "Make the next run no longer than your runs before this one.",
    trainer: "Plan the next run no longer than those before this one.",
  },
  page: {
    claim: "The latest run went much further than any run of the month before it.",
    source:
      "Frandsen et al., Br J Sports Med 59(17):1203-1210, 2025: one session against the longest run of 30 days, bands from 10 and 30 %; recreational runners, observational, distance only. The 250 m, the 5 km, the 3 km and the count of runs are our own.",
    inputs:
      "In m: the latest run with a distance, when it started within 14 days (14 x 24 h) before `at`; the runs with a distance of the 30 local days before its local day, that day not included.",
    boundary:
      "A run of 5 km or more, longer by strictly more than 10 %, compared crosswise, and by 250 m or more. Info up to 30 % (included), with fewer than 3 earlier runs or by less than 3 km, else watch. Silent without an earlier run, or where the longest is 0 m. Pain of 3/10 within 72 h in a region that running loads raises it once; ordinary soreness does not count.",
    notSaid: "That anything will happen.",
  },
};

import type { RuleWords } from "../../rule-words";
import { formatNumber } from "../numbers";
import { headingOf } from "../places";
import { raisedWords } from "../raise";
import { au, count, nrs, share, times } from "../units";

export const regionConcentrated: RuleWords<"region-concentrated"> = {
  title: "Load concentrated on a region",
  summary: (finding) => {
    const { regionLoadAu, acuteLoadAu, loadedDays, usualShare } = finding.evidence.values;
    const percent = formatNumber((regionLoadAu / acuteLoadAu) * 100, 0);
    const usual =
      usualShare === undefined ? "" : `, usually ${formatNumber(usualShare * 100, 0)} %`;
    return `${headingOf(finding)}: ${percent} % of the last 7 days' load on ${loadedDays} days${usual}${raisedWords(finding.details)}.`;
  },
  clears: ({ evidence: { values, thresholds } }) => {
    const { usualShare } = values;
    const line =
      usualShare === undefined
        ? thresholds.shareWithoutBaseline
        : thresholds.shareRatio * usualShare;
    return `A share of the last 7 days' load below ${formatNumber(Math.max(thresholds.loadShare, line) * 100)} %.`;
  },
  values: {
    regionLoadAu: au("Load of the region, last 7 days"),
    acuteLoadAu: au("Load of the last 7 days"),
    loadShare: share("Its share of the load"),
    loadedDays: count("Days that load it"),
    earlierSessions: count("Sessions in the four weeks before"),
    usualShare: share("Usual share of a week"),
  },
  thresholds: {
    loadShare: share("Share of the load of at least"),
    loadedDays: count("Days that load it, at least"),
    sessions: count("Earlier sessions of at least"),
    shareRatio: times("Of the usual share, at least"),
    shareWithoutBaseline: share("Share without earlier weeks of at least"),
    painNrs: nrs("Pain nearby of at least"),
  },
  nextStep: {
    client: "Give other regions more of the next sessions.",
    trainer: "Spread the next sessions over other regions.",
  },
  page: {
    claim: "One region carries much more of the week than it usually does.",
    source: "Our own check-in points; region loads are our own model.",
    inputs:
      "Region load and all session loads (AU) of the last 7 local days; the region's shares in the four weeks D-34…D-7.",
    boundary:
      "Share ≥ 0.40 and the region loaded on 3 or more of the days. With 6 or more sessions in the four weeks the share must also be ≥ 1.5 times the median of its shares in those of them that hold any load (silent when none does, or when a session that loads the region has no known load); with fewer sessions it must be ≥ 0.50. An unknown load of this week counts 0.",
    notSaid:
      "That the region is weak or hurt. Act only together with pain of 3/10 within 72 h there; ordinary soreness does not count.",
  },
};

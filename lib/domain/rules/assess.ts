import type { History } from "../facts";
import type { Finding } from "../finding";
import type { Episode } from "../pain/episode";
import { hasReportPast72h } from "../pain/episode-signs";
import type { Thresholds } from "../thresholds/thresholds";
import { hoursToMs } from "../time/elapsed";
import { dateOfDay } from "../time/local-day";
import type { Assessment, EpisodeState, EpisodeStatus } from "./assessment";
import { createContext, type RuleContext } from "./context";
import { PAIN_DAYS } from "./look-back";
import { compareFindings } from "./order";
import { RULES, RULES_VERSION } from "./registry";
import { findingOf, type Rule } from "./rule";

const ALL_RULES: readonly Rule[] = RULES;

/**
 * What holds at `at` (epoch milliseconds): findings, episodes and the pain of the last 14 local
 * days. Facts later than `at` are ignored; the order in which facts are given does not matter.
 * Pure. Throws `RangeError` for an unknown time zone.
 */
export function assess(history: History, at: number, thresholds: Thresholds): Assessment {
  const context = createContext(history, at, thresholds);
  const findings = findingsOf(context);
  return {
    at,
    onDay: dateOfDay(context.today),
    rulesVersion: RULES_VERSION,
    findings,
    asksForStrength: context.exerciseMaxes().wereAsked(),
    episodes: context
      .episodes()
      .map((episode) => statusOf(context, episode))
      .sort((a, b) => a.firstReportedAt - b.firstReportedAt),
    painByDay: painByDayOf(context),
    reportedAtById: new Map(context.reports.map((report) => [report.id, report.reportedAt])),
  };
}

/** Guidance gives way while anything urgent stands. */
function findingsOf(context: RuleContext): readonly Finding[] {
  const findings = ALL_RULES.flatMap((rule) =>
    rule.evaluate(context).map((found) => findingOf(rule, found, context.thresholds)),
  ).sort(compareFindings);
  return findings[0]?.severity === "urgent"
    ? findings.filter((finding) => finding.category !== "guidance")
    : findings;
}

function statusOf(context: RuleContext, episode: Episode): EpisodeStatus {
  const { region, side, first, latest, peakNrs, endedAt } = episode;
  return {
    region,
    side,
    firstReportId: first.id,
    firstReportedAt: first.reportedAt,
    clockStartAt: episode.clock().startAt,
    checkInDueAt: checkInDueAt(context, episode),
    lastReportedAt: latest.reportedAt,
    latestNrs: latest.nrs,
    peakNrs,
    state: stateOf(context, episode),
    ...(endedAt === undefined ? {} : { endedAt }),
  };
}

function checkInDueAt({ thresholds }: RuleContext, episode: Episode): number {
  return episode.clock().startAt + hoursToMs(thresholds["pain-past-72h.hours"]);
}

function stateOf(context: RuleContext, episode: Episode): EpisodeState {
  if (episode.outcome !== "stands") return episode.outcome;
  if (hasReportPast72h(episode, context.thresholds)) return "past72h";
  return context.at > checkInDueAt(context, episode) ? "awaiting" : "within";
}

function painByDayOf(context: RuleContext): readonly number[] {
  const firstDay = context.today - PAIN_DAYS + 1;
  const highest = Array.from({ length: PAIN_DAYS }, () => -1);
  for (const report of context.reportsWithin(PAIN_DAYS + 1)) {
    const index = context.dayOf(report.reportedAt) - firstDay;
    const known = highest[index];
    if (known !== undefined) highest[index] = Math.max(known, report.nrs);
  }
  return highest;
}

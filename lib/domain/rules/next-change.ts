import type { History } from "../facts";
import { LAPSE_MS } from "../pain/episode";
import type { Thresholds } from "../thresholds/thresholds";
import { hoursToMs } from "../time/elapsed";
import { dayOfDate, localDayOf, nextLocalDayAt } from "../time/local-day";
import { createContext, type RuleContext } from "./context";
import { PAIN_DAYS } from "./look-back";
import { RULES } from "./registry";
import type { TimeWindow } from "./time-window";

/** What an assessment says beside its findings: where an episode stands, and the pain of 14 days. */
const WINDOWS_OF_ASSESSMENT: readonly TimeWindow[] = [
  { kind: "episode-clock", hours: "pain-past-72h.hours" },
  { kind: "local-days", of: "reports", days: PAIN_DAYS },
];

/** Each window once: rules that share one share the object. */
const ALL_WINDOWS: readonly TimeWindow[] = [
  ...new Set([...WINDOWS_OF_ASSESSMENT, ...RULES.flatMap((rule) => rule.timeWindows)]),
];
const DAY_WINDOWS = ALL_WINDOWS.filter((window) => window.kind === "local-days");
const INSTANT_WINDOWS = ALL_WINDOWS.filter((window) => window.kind !== "local-days");

/**
 * The earliest instant strictly later than `at` at which the assessment of an unchanged history
 * can differ from the one at `at`; null when time alone can change nothing any more.
 *
 * It may name an instant at which nothing changes after all; it never names one too late. A line
 * with its end included ("within 14 days", "more than 72 h") is crossed at the first whole
 * millisecond after it; "while `at` < x" at x itself.
 */
export function nextChangeAt(history: History, at: number, thresholds: Thresholds): number | null {
  const context = createContext(history, at, thresholds);
  let next = Number.POSITIVE_INFINITY;
  const consider = (instant: number) => {
    if (instant > at && instant < next) next = instant;
  };
  considerFutureFacts(history, at, consider);
  for (const window of INSTANT_WINDOWS) considerWindow(context, window, consider);
  for (const episode of context.episodes()) {
    if (episode.outcome === "stands") consider(after(episode.latest.reportedAt + LAPSE_MS));
  }
  if (dependsOnDay(context)) consider(nextLocalDayAt(history.client.timeZone, at));
  return Number.isFinite(next) ? next : null;
}

type Consider = (instant: number) => void;

/** The first whole millisecond after a line whose end is included. */
function after(line: number): number {
  return Math.floor(line) + 1;
}

/** Facts come into force at their instant, clearances with their first local day. */
function considerFutureFacts(history: History, at: number, consider: Consider): void {
  for (const session of history.sessions) consider(session.startedAt);
  for (const report of history.pain) consider(report.reportedAt);
  const { timeZone, clearances } = history.client;
  const today = localDayOf(timeZone, at);
  if (clearances?.some(({ grantedOn }) => dayOfDate(grantedOn) > today)) {
    consider(nextLocalDayAt(timeZone, at));
  }
}

function considerWindow(
  context: RuleContext,
  window: (typeof INSTANT_WINDOWS)[number],
  consider: Consider,
): void {
  const { thresholds } = context;
  switch (window.kind) {
    case "report-age":
      // Newest first, as far back as a report can still count.
      for (let index = context.reports.length - 1; index >= 0; index -= 1) {
        const report = context.reports[index];
        const endsAt = report === undefined ? context.at : after(report.reportedAt + window.ms);
        if (report === undefined || endsAt <= context.at) return;
        if (window.counts(report, thresholds)) consider(endsAt);
      }
      return;
    case "episode-clock":
      for (const episode of context.standingEpisodes()) {
        consider(after(episode.clock().startAt + hoursToMs(thresholds[window.hours])));
      }
      return;
    case "until":
      for (const instant of window.instants(context)) consider(after(instant));
      return;
    case "before":
      for (const instant of window.instants(context)) consider(Math.ceil(instant));
  }
}

/** Whether a new local day moves a window over a fact. */
function dependsOnDay(context: RuleContext): boolean {
  const lastReport = context.reports.at(-1);
  const lastDays = {
    sessions: context.sessions.at(-1)?.day,
    reports: lastReport && context.dayOf(lastReport.reportedAt),
  };
  return DAY_WINDOWS.some(({ of, days, matters }) => {
    const lastDay = lastDays[of];
    const isInWindow = lastDay !== undefined && lastDay > context.today - days;
    return isInWindow && (matters?.(context) ?? true);
  });
}

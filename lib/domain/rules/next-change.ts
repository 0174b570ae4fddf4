import type { History, PainFact } from "../facts";
import { type Episode, LAPSE_MS } from "../pain/episode";
import type { Thresholds } from "../thresholds/thresholds";
import { DAY_MS, HOUR_MS, hoursToMs } from "../time/elapsed";
import { dayOfDate, localDayOf, nextLocalDayAt } from "../time/local-day";
import { clearanceUntilAt } from "./clearance-needed";
import { createContext, type RuleContext } from "./context";
import { PAIN_DAYS, WINDOWS } from "./look-back";
import { spikeUntilAt } from "./session-spike-run";

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
  for (const report of context.reports) considerReport(context, report, consider);
  for (const episode of context.episodes()) considerEpisode(context, episode, consider);
  considerSessions(context, consider);
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

/** Warning answers, signs and numbers during or after training count for 14 days. */
function considerReport({ thresholds }: RuleContext, report: PainFact, consider: Consider): void {
  const isOfTraining = report.moment === "during" || report.moment === "after";
  const countsFor14Days =
    report.screening !== undefined ||
    report.spreads !== undefined ||
    (report.qualities ?? []).length > 0 ||
    (isOfTraining && report.nrs > thresholds["pain-over-5.nrs"]);
  if (countsFor14Days) consider(after(report.reportedAt + WINDOWS.answersDays * DAY_MS));
  if (report.nrs >= Math.min(thresholds["pain-near.nrs"], thresholds["region-stacked.nrs"])) {
    consider(after(report.reportedAt + WINDOWS.painNearHours * HOUR_MS));
  }
}

function considerEpisode({ thresholds }: RuleContext, episode: Episode, consider: Consider): void {
  if (episode.outcome !== "stands") return;
  const { startAt } = episode.clock();
  consider(after(startAt + hoursToMs(thresholds["pain-past-72h.hours"])));
  consider(after(startAt + hoursToMs(thresholds["follow-up-missing.hours"])));
  consider(after(episode.latest.reportedAt + LAPSE_MS));
}

function considerSessions(context: RuleContext, consider: Consider): void {
  const clearanceUntil = clearanceUntilAt(context);
  if (clearanceUntil !== null) consider(after(clearanceUntil));
  const spikeUntil = spikeUntilAt(context);
  if (spikeUntil !== null) consider(after(spikeUntil));
  const restMs = hoursToMs(context.thresholds["region-stacked.hoursBetween"]);
  const withMorningAfter = new Set(
    context.reports.flatMap(({ moment, sessionId }) =>
      moment === "morning-after" && sessionId !== undefined ? [sessionId] : [],
    ),
  );
  for (const session of context.sessions) {
    consider(Math.ceil(session.endAt + restMs));
    if (withMorningAfter.has(session.id)) {
      consider(after(session.startedAt + WINDOWS.morningDays * DAY_MS));
    }
  }
}

/** Whether a new local day moves a window over a fact. */
function dependsOnDay(context: RuleContext): boolean {
  const { today, thresholds } = context;
  const lastSession = context.sessions.at(-1);
  if (lastSession && lastSession.day > today - WINDOWS.monthDays) return true;
  const lastReport = context.reports.at(-1);
  if (lastReport === undefined) return false;
  const lastReportDay = context.dayOf(lastReport.reportedAt);
  if (lastReportDay > today - Math.max(PAIN_DAYS, WINDOWS.fortnightDays)) return true;
  const mayRecur = context.episodes().length >= thresholds["pain-recurrent.episodes"];
  return mayRecur && lastReportDay > today - WINDOWS.recurrentDays;
}

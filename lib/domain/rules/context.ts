import type { History, PainFact } from "../facts";
import { lazy } from "../lazy";
import { type ExerciseMaxes, exerciseMaxesOf } from "../load/exercise-max";
import { breakOfReturnPeriod, type TrainingBreak } from "../load/return-period";
import { type SessionView, sessionsOnDays, viewSessions } from "../load/session-view";
import { type LatestAnswer, latestAnswers } from "../pain/answers";
import { type Episode, episodesOf } from "../pain/episode";
import { tellingReportsOf } from "../pain/telling-reports";
import type { Thresholds } from "../thresholds/thresholds";
import { compareInstants, DAY_MS, HOUR_MS } from "../time/elapsed";
import { dateOfDay, localDayOf } from "../time/local-day";
import type { ScreeningQuestionId } from "../vocabulary";
import { WINDOWS } from "./look-back";

/**
 * What the rules of one evaluation share. Facts later than `at` are gone; everything else is
 * worked out at the first question and kept, so that a rule that is silent early costs nothing.
 */
export interface RuleContext {
  readonly client: History["client"];
  readonly at: number;
  /** Local day of `at`. */
  readonly today: number;
  readonly thresholds: Thresholds;
  /** In time order. */
  readonly sessions: readonly SessionView[];
  /** In time order. */
  readonly reports: readonly PainFact[];
  /** Local day of an instant. */
  dayOf(at: number): number;
  /** `YYYY-MM-DD` of the local day of an instant. */
  dateOf(at: number): string;
  /** Reports of the last `days` x 24 h, both ends included. */
  reportsWithin(days: number): readonly PainFact[];
  /** Reports whose local day lies in `from`…`to`, both included. */
  reportsOnDays(from: number, to: number): readonly PainFact[];
  /** Sessions of the last `days` local days, today included. */
  sessionsOfLastDays(days: number): readonly SessionView[];
  episodes(): readonly Episode[];
  standingEpisodes(): readonly Episode[];
  /** The latest answer to each warning question within 14 days. */
  answers(): ReadonlyMap<ScreeningQuestionId, LatestAnswer>;
  /** The break behind us, while in the four weeks after it. */
  returnBreak(): TrainingBreak | null;
  exerciseMaxes(): ExerciseMaxes;
  /**
   * Reports of 1/10 or more whose episode is not ordinary soreness, by all facts up to `at`; in
   * time order.
   */
  tellingReports(): readonly PainFact[];
  /** Telling reports whose local day lies in `from`…`to`, both included. */
  tellingReportsOnDays(from: number, to: number): readonly PainFact[];
  /** Telling reports of 3/10 or more within 72 h: they raise what load alone says. */
  painNear(): readonly PainFact[];
}

/** The context of one evaluation at `at` (epoch milliseconds). Throws `RangeError` for an unknown time zone. */
export function createContext(history: History, at: number, thresholds: Thresholds): RuleContext {
  const { timeZone } = history.client;
  const today = localDayOf(timeZone, at);
  const sessions = viewSessions(history.sessions, timeZone, at);
  const reports = history.pain
    .filter((report) => report.reportedAt <= at)
    .sort((a, b) => compareInstants(a, a.reportedAt, b, b.reportedAt));
  const onDays = (some: readonly PainFact[], from: number, to: number) =>
    some.filter((report) => {
      const day = localDayOf(timeZone, report.reportedAt);
      return day >= from && day <= to;
    });
  const reportsWithin = (days: number) =>
    reports.filter((report) => at - report.reportedAt <= days * DAY_MS);
  const episodes = lazy(() => episodesOf(reports, sessions, at, thresholds));
  const tellingReports = lazy(() => tellingReportsOf(episodes(), thresholds));

  return {
    client: history.client,
    at,
    today,
    thresholds,
    sessions,
    reports,
    dayOf: (instant) => localDayOf(timeZone, instant),
    dateOf: (instant) => dateOfDay(localDayOf(timeZone, instant)),
    reportsWithin,
    reportsOnDays: (from, to) => onDays(reports, from, to),
    sessionsOfLastDays: (days) => sessionsOnDays(sessions, today - days + 1, today),
    episodes,
    standingEpisodes: lazy(() => episodes().filter((episode) => episode.outcome === "stands")),
    answers: lazy(() => latestAnswers(reportsWithin(WINDOWS.answersDays))),
    returnBreak: lazy(() => breakOfReturnPeriod(sessions, today, thresholds["return-period.days"])),
    exerciseMaxes: lazy(() => exerciseMaxesOf(sessions)),
    tellingReports,
    tellingReportsOnDays: (from, to) => onDays(tellingReports(), from, to),
    painNear: lazy(() => {
      const isNear = ({ nrs, reportedAt }: PainFact) =>
        nrs >= thresholds["pain-near.nrs"] && at - reportedAt <= WINDOWS.painNearHours * HOUR_MS;
      return reports.some(isNear) ? tellingReports().filter(isNear) : [];
    }),
  };
}

import type { PainFact, SessionFact } from "../facts";
import { viewSessions } from "../load/session-view";
import { type Episode, type EpisodeOutcome, episodesOf, hoursOpen } from "../pain/episode";
import { DEFAULT_THRESHOLDS } from "../thresholds/thresholds";
import { compareInstants } from "../time/elapsed";
import {
  QUALITIES,
  type Quality,
  type Region,
  type SessionKind,
  type Side,
  type Spread,
} from "../vocabulary";
import { type Stamp, stampOf } from "./stamp";

export interface ReportNumber {
  /** 0–10 */
  readonly nrs: number;
  readonly reportedAt: Stamp;
}

/** One line of the episode table: a pain of one place, from its first report on. */
export interface ReportEpisode {
  readonly region: Region;
  readonly side: Side;
  readonly outcome: EpisodeOutcome;
  /** When the clock started, and from what; `session` where it was a session. */
  readonly startAt: Stamp;
  readonly startFrom: "linked-session" | "onset" | "recent-session" | "first-report";
  readonly startSession: { readonly kind: SessionKind; readonly startedAt: Stamp } | null;
  readonly first: ReportNumber;
  readonly worst: ReportNumber;
  readonly latest: ReportNumber;
  readonly reportCount: number;
  /** Hours from the clock start to the latest report. */
  readonly hoursOpen: number;
  readonly qualities: readonly Quality[];
  /** Null: never asked in this episode. */
  readonly atRest: boolean | null;
  readonly atNight: boolean | null;
  readonly spreads: readonly Spread[];
  /** Largest number reported during or right after training; null: none. */
  readonly worstTrainingNrs: number | null;
  /** Largest number reported the morning after; null: none. */
  readonly worstMorningNrs: number | null;
}

export interface EpisodesInput {
  readonly sessions: readonly SessionFact[];
  readonly pain: readonly PainFact[];
  readonly timeZone: string;
  readonly now: number;
}

const OUTCOME_ORDER: Readonly<Record<EpisodeOutcome, number>> = {
  stands: 0,
  lapsed: 1,
  replaced: 2,
  ended: 3,
};

/** Those that stand first, then the highest latest number, then the newest. */
export function reportEpisodesOf(input: EpisodesInput): readonly ReportEpisode[] {
  const sessions = viewSessions(input.sessions, input.timeZone, input.now);
  const reports = input.pain
    .filter((report) => report.reportedAt <= input.now)
    .sort((a, b) => compareInstants(a, a.reportedAt, b, b.reportedAt));
  return episodesOf(reports, sessions, input.now, DEFAULT_THRESHOLDS)
    .map((episode) => reportEpisodeOf(episode, input.timeZone))
    .sort(
      (a, b) =>
        OUTCOME_ORDER[a.outcome] - OUTCOME_ORDER[b.outcome] ||
        b.latest.nrs - a.latest.nrs ||
        b.latest.reportedAt.at - a.latest.reportedAt.at,
    );
}

function reportEpisodeOf(episode: Episode, timeZone: string): ReportEpisode {
  const { region, side, reports } = episode;
  const clock = episode.clock();
  const numberOf = (report: PainFact): ReportNumber => ({
    nrs: report.nrs,
    reportedAt: stampOf(timeZone, report.reportedAt),
  });
  const worst = reports.find((report) => report.nrs === episode.peakNrs) ?? episode.first;
  return {
    region,
    side,
    outcome: episode.outcome,
    startAt: stampOf(timeZone, clock.startAt),
    startFrom: clock.from,
    startSession: clock.session
      ? {
          kind: clock.session.fact.kind,
          startedAt: stampOf(timeZone, clock.session.startedAt),
        }
      : null,
    first: numberOf(episode.first),
    worst: numberOf(worst),
    latest: numberOf(episode.latest),
    reportCount: reports.length,
    hoursOpen: hoursOpen(episode, episode.latest),
    qualities: QUALITIES.filter((quality) => reports.some((r) => r.qualities?.includes(quality))),
    atRest: everSaid(reports.map((report) => report.atRest)),
    atNight: everSaid(reports.map((report) => report.atNight)),
    spreads: [...new Set(reports.flatMap((report) => report.spreads ?? []))],
    worstTrainingNrs: worstOf(reports, (r) => r.moment === "during" || r.moment === "after"),
    worstMorningNrs: worstOf(reports, (r) => r.moment === "morning-after"),
  };
}

/** True once said, false where only denied, null where nobody asked. */
function everSaid(answers: readonly (boolean | undefined)[]): boolean | null {
  if (answers.includes(true)) return true;
  return answers.includes(false) ? false : null;
}

function worstOf(
  reports: readonly PainFact[],
  isMeant: (report: PainFact) => boolean,
): number | null {
  const numbers = reports.filter(isMeant).map((report) => report.nrs);
  return numbers.length > 0 ? Math.max(...numbers) : null;
}

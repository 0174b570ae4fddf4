import type { PainFact } from "../facts";
import { lazy } from "../lazy";
import type { SessionView } from "../load/session-view";
import type { Thresholds } from "../thresholds/thresholds";
import { DAY_MS, HOUR_MS } from "../time/elapsed";
import type { Region, Side } from "../vocabulary";
import { type EpisodeClock, episodeClock } from "./episode-clock";
import type { EpisodeSoFar } from "./soreness";
import { sorenessAnew } from "./soreness-anew";

/**
 * Reports of one place (region and side: left, right, both and middle are four places) that belong
 * together. Opens at a number of 1 or more. Ends at the first 0 that is at least 20 h after the
 * first of an unbroken run of zeros. A positive report more than 7 days after the last positive
 * one, or one of soreness anew, begins a new episode and replaces the old. Silent for more than 28
 * days: lapsed.
 */
const ZEROS_APART_MS = 20 * HOUR_MS;
export const EPISODE_GAP_MS = 7 * DAY_MS;
export const LAPSE_MS = 28 * DAY_MS;

export type EpisodeOutcome = "stands" | "ended" | "replaced" | "lapsed";

export interface Episode {
  readonly region: Region;
  readonly side: Side;
  /** In time order, zeros included; never empty. */
  readonly reports: readonly PainFact[];
  readonly first: PainFact;
  readonly latest: PainFact;
  readonly peakNrs: number;
  readonly outcome: EpisodeOutcome;
  readonly endedAt?: number;
  /** The session that makes its first report soreness anew, where that began the episode. */
  readonly broughtBy?: SessionView;
  /** Sessions that reports name as the cause, and that alone keep those reports in this episode. */
  readonly keptBy: readonly SessionView[];
  clock(): EpisodeClock;
}

interface OpenEpisode extends EpisodeSoFar {
  readonly reports: PainFact[];
  lastPositive: PainFact;
  /** First of the unbroken run of zeros at the end. */
  zerosSinceAt: number | null;
  readonly broughtBy: SessionView | undefined;
  readonly keptBy: SessionView[];
}

/**
 * Every episode that has begun by `at`, by place and then oldest first.
 * `reports` and `sessions` in time order, none later than `at`.
 */
export function episodesOf(
  reports: readonly PainFact[],
  sessions: readonly SessionView[],
  at: number,
  thresholds: Thresholds,
): readonly Episode[] {
  const byPlace = new Map<string, PainFact[]>();
  for (const report of reports) {
    const place = `${report.region}|${report.side}`;
    const there = byPlace.get(place);
    if (there) there.push(report);
    else byPlace.set(place, [report]);
  }
  const episodes: Episode[] = [];
  for (const there of byPlace.values()) {
    episodes.push(...episodesOfPlace(there, sessions, at, thresholds));
  }
  return episodes;
}

function episodesOfPlace(
  reports: readonly PainFact[],
  sessions: readonly SessionView[],
  at: number,
  thresholds: Thresholds,
): readonly Episode[] {
  const episodes: Episode[] = [];
  let open: OpenEpisode | null = null;
  for (const report of reports) {
    const isPositive = report.nrs >= 1;
    const replacement: Replacement | null =
      open && isPositive ? replacementBy(report, open, sessions, thresholds) : null;
    if (open && replacement) {
      episodes.push(closeEpisode(open, "replaced"));
      open = null;
    }
    if (!open) {
      if (isPositive) open = openEpisode(report, sessions, replacement?.broughtBy);
      continue;
    }
    open.reports.push(report);
    if (isPositive) {
      open.lastPositive = report;
      open.zerosSinceAt = null;
      continue;
    }
    open.zerosSinceAt ??= report.reportedAt;
    if (report.reportedAt - open.zerosSinceAt >= ZEROS_APART_MS) {
      episodes.push(closeEpisode(open, "ended"));
      open = null;
    }
  }
  if (open) {
    const lastAt = open.reports.at(-1)?.reportedAt ?? open.first.reportedAt;
    episodes.push(closeEpisode(open, at - lastAt > LAPSE_MS ? "lapsed" : "stands"));
  }
  return episodes;
}

interface Replacement {
  readonly broughtBy?: SessionView;
}

/** Whether a positive report begins a new episode in place of the open one; null: it belongs to it. */
function replacementBy(
  report: PainFact,
  open: OpenEpisode,
  sessions: readonly SessionView[],
  thresholds: Thresholds,
): Replacement | null {
  const { lastPositive, keptBy } = open;
  if (report.reportedAt - lastPositive.reportedAt > EPISODE_GAP_MS) return {};
  const anew = sorenessAnew(report, open, lastPositive, sessions, thresholds);
  if (anew?.isAnew) return { broughtBy: anew.session };
  if (anew) keptBy.push(anew.session);
  return null;
}

function openEpisode(
  first: PainFact,
  sessions: readonly SessionView[],
  broughtBy: SessionView | undefined,
): OpenEpisode {
  return {
    region: first.region,
    first,
    reports: [first],
    lastPositive: first,
    zerosSinceAt: null,
    broughtBy,
    keptBy: [],
    clock: lazy(() => episodeClock(first, sessions)),
  };
}

function closeEpisode(
  { region, first, reports, clock, broughtBy, keptBy }: OpenEpisode,
  outcome: EpisodeOutcome,
): Episode {
  const latest = reports.at(-1) ?? first;
  return {
    region,
    side: first.side,
    reports,
    first,
    latest,
    peakNrs: reports.reduce((peak, report) => Math.max(peak, report.nrs), 0),
    outcome,
    ...(outcome === "ended" ? { endedAt: latest.reportedAt } : {}),
    ...(broughtBy === undefined ? {} : { broughtBy }),
    keptBy,
    clock,
  };
}

/** Milliseconds from the clock start to a report; negative during a session. */
export function openMs(episode: Episode, report: PainFact): number {
  return report.reportedAt - episode.clock().startAt;
}

/** The same in hours. */
export function hoursOpen(episode: Episode, report: PainFact): number {
  return openMs(episode, report) / HOUR_MS;
}

import type { PainFact } from "../facts";
import { type MissingFact, matchedExercises, unknownExercises } from "../missing-fact";
import { type Episode, hoursOpen } from "../pain/episode";
import { isMuscleRegion } from "../pain/region-kinds";
import { compareInstants } from "../time/elapsed";
import { dateOfDay } from "../time/local-day";
import type { Region, Side } from "../vocabulary";
import type { RuleContext } from "./context";

/** What the findings about one episode share. */

export function episodePlace(episode: Episode): { readonly region: Region; readonly side: Side } {
  return { region: episode.region, side: episode.side };
}

/**
 * The session that began the clock, if one did, those that reports name as their cause against
 * soreness anew, and every report of the episode.
 */
export function episodeSources({ clock, keptBy, reports }: Episode): readonly string[] {
  const { session } = clock();
  const sessions = session === undefined ? keptBy : [session, ...keptBy];
  return [...new Set([...sessions, ...reports].map(({ id }) => id))];
}

/**
 * The telling reports among `used` and, where only their episode makes them so, the rest of it: a
 * muscle's report alone might be ordinary soreness.
 */
export function tellingSources(context: RuleContext, used: readonly PainFact[]): readonly string[] {
  const muscle = used.filter(({ region }) => isMuscleRegion(region));
  const episodes = context
    .episodes()
    .filter(({ reports }) => muscle.some((report) => reports.includes(report)))
    // In time order: that of the places depends on what was ever reported.
    .sort((a, b) => compareInstants(a.first, a.first.reportedAt, b.first, b.first.reportedAt));
  return [...new Set([...episodes.flatMap(episodeSources), ...used.map(({ id }) => id)])];
}

/** `hoursOpen` is that of the latest report. */
export function episodeValues(episode: Episode) {
  return {
    hoursOpen: hoursOpen(episode, episode.latest),
    latestNrs: episode.latest.nrs,
    peakNrs: episode.peakNrs,
  };
}

/** The local date of the session that began the clock; absent where none did. */
export function clockDetails(episode: Episode): { readonly sessionOn?: string } {
  const { session } = episode.clock();
  return session === undefined ? {} : { sessionOn: dateOfDay(session.day) };
}

/** What the clock could not be started from. */
export function episodeMissing(episode: Episode): readonly MissingFact[] {
  const { from, session, unknownExercises: names } = episode.clock();
  const matched = from === "recent-session" ? (session?.matchedExercises() ?? []) : [];
  const unknown = [...unknownExercises(names), ...matchedExercises(matched)];
  if (session !== undefined && session.fact.durationMinutes === undefined) {
    return [{ kind: "session-duration" }, ...unknown];
  }
  return from === "first-report" ? [{ kind: "clock-start" }, ...unknown] : unknown;
}

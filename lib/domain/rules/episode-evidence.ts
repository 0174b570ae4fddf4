import { type MissingFact, unknownExercises } from "../missing-fact";
import { type Episode, hoursOpen } from "../pain/episode";
import { dateOfDay } from "../time/local-day";
import type { Region, Side } from "../vocabulary";

/** What the findings about one episode share. */

export function placeOf(episode: Episode): { readonly region: Region; readonly side: Side } {
  return { region: episode.region, side: episode.side };
}

/** The session that began the clock, if one did, and every report of the episode. */
export function episodeSources(episode: Episode): readonly string[] {
  const { session } = episode.clock();
  const reports = episode.reports.map((report) => report.id);
  return session === undefined ? reports : [session.id, ...reports];
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
  const unknown = unknownExercises(names);
  if (session !== undefined && session.fact.durationMinutes === undefined) {
    return [{ kind: "session-duration" }, ...unknown];
  }
  return from === "first-report" ? [{ kind: "clock-start" }, ...unknown] : unknown;
}

import { type Episode, hoursOpen } from "../pain/episode";
import type { Region, Side } from "../vocabulary";
import { unknownExerciseWords } from "./wording";

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

/** Words for what the clock could not be started from. */
export function episodeMissing(episode: Episode): readonly string[] {
  const { from, session, unknownExercises } = episode.clock();
  const unheard = unknownExerciseWords(unknownExercises);
  if (session !== undefined && session.fact.durationMinutes === undefined) {
    return ["The session has no duration: its start counts as its end.", ...unheard];
  }
  return from === "first-report"
    ? ["No session and no start was given: the clock starts at the first report.", ...unheard]
    : unheard;
}

export const ZEROS_END_IT = "Two reports of 0 at least 20 hours apart.";

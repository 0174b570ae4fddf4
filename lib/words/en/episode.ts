import { hours, nrs } from "./units";

/** What the rules about one episode share. */

export const ZEROS_END_IT = "Two reports of 0 at least 20 hours apart.";

/** For the pages of rules that read episodes. */
export const SORENESS_ANEW =
  "Soreness that comes anew after a new session is an episode of its own.";

export const episodeValues = {
  hoursOpen: hours("Open at the latest report"),
  latestNrs: nrs("Latest number"),
  peakNrs: nrs("Highest number"),
};

import { isSorenessLike } from "../pain/episode-signs";
import { placeHeading } from "../pain/place";
import { hoursToMs } from "../time/elapsed";
import {
  episodeMissing,
  episodeSources,
  episodeValues,
  placeOf,
  ZEROS_END_IT,
} from "./episode-evidence";
import type { Rule } from "./rule";
import { withTakenBack } from "./screening-evidence";
import { openFor } from "./wording";

/**
 * Claim: what was reported looks like ordinary soreness after training, for now.
 * Source: soreness rises in the first 24 h, peaks at 24–72 h and is gone by about 5–7 days.
 * Inputs: each standing soreness-like episode (muscle region; begun 6–48 h after a session; only
 * ache, stiffness, tightness or tenderness; <= 6/10; not at rest, at night or spreading).
 * Boundary: `at` at most 72 h (included) after the clock start, latest >= 1.
 * Does not say: that it is soreness. Information for the client; never a notice to a trainer.
 */
export const domsWindow: Rule = {
  id: "doms-window",
  title: "Like ordinary soreness",
  subject: "place",
  version: "1",
  category: "guidance",
  evaluate(context) {
    const { at, thresholds } = context;
    const hours = thresholds["pain-past-72h.hours"];
    return context
      .standingEpisodes()
      .filter(
        (episode) =>
          episode.latest.nrs >= 1 &&
          at - episode.clock().startAt <= hoursToMs(hours) &&
          isSorenessLike(episode, thresholds),
      )
      .map((episode) => ({
        rule: "doms-window",
        category: "guidance",
        severity: "info",
        ...placeOf(episode),
        summary: `${placeHeading(episode.region, episode.side)}: ${episode.latest.nrs}/10, ${openFor(episode, episode.latest, hours)}; soreness often peaks at 1 to 3 days.`,
        evidence: {
          sources: [
            ...new Set([
              ...episodeSources(episode),
              ...withTakenBack(context, episode.reports).map(({ id }) => id),
            ]),
          ],
          values: episodeValues(episode),
          thresholds: {
            hours,
            maxNrs: thresholds["soreness.maxNrs"],
            onsetFromHours: thresholds["soreness.onsetFromHours"],
            onsetToHours: thresholds["soreness.onsetToHours"],
          },
          missing: episodeMissing(episode),
        },
        clears: `${hours} hours after the session, our check-in point. ${ZEROS_END_IT}`,
      }));
  },
};

import { isSorenessLike } from "../pain/soreness";
import { hoursToMs } from "../time/elapsed";
import {
  clockDetails,
  episodeMissing,
  episodePlace,
  episodeSources,
  episodeValues,
} from "./episode-evidence";
import { defineRule } from "./rule";
import { withTakenBack } from "./screening-evidence";

/** A standing soreness-like episode, `at` at most 72 h (included) after the clock start, latest >= 1. */
export const domsWindow = defineRule({
  id: "doms-window",
  subject: "place",
  version: "2",
  category: "guidance",
  thresholds: {
    hours: "pain-past-72h.hours",
    maxNrs: "soreness.maxNrs",
    onsetFromHours: "soreness.onsetFromHours",
    onsetToHours: "soreness.onsetToHours",
  },
  timeWindows: [{ kind: "episode-clock", hours: "pain-past-72h.hours" }],
  evaluate(context) {
    const { at, thresholds } = context;
    return context
      .standingEpisodes()
      .filter(
        (episode) =>
          episode.latest.nrs >= 1 &&
          at - episode.clock().startAt <= hoursToMs(thresholds["pain-past-72h.hours"]) &&
          isSorenessLike(episode, thresholds),
      )
      .map((episode) => {
        const takenBack = withTakenBack(context, episode.reports).map(({ id }) => id);
        return {
          severity: "info",
          ...episodePlace(episode),
          sources: [...new Set([...episodeSources(episode), ...takenBack])],
          values: episodeValues(episode),
          details: clockDetails(episode),
          missing: episodeMissing(episode),
        };
      });
  },
});

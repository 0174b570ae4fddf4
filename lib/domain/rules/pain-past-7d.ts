import { isPast7d } from "../pain/episode-signs";
import {
  clockDetails,
  episodeMissing,
  episodePlace,
  episodeSources,
  episodeValues,
} from "./episode-evidence";
import { defineRule } from "./rule";

/** The latest report is strictly more than 168 h after the clock start, and 2/10 or more. */
export const painPast7d = defineRule({
  id: "pain-past-7d",
  subject: "place",
  version: "2",
  category: "persistent-pain",
  thresholds: { hours: "pain-past-7d.hours", nrs: "pain-past-7d.nrs" },
  timeWindows: [],
  evaluate(context) {
    return context
      .standingEpisodes()
      .filter((episode) => isPast7d(episode, context.thresholds))
      .map((episode) => ({
        severity: "act",
        ...episodePlace(episode),
        sources: episodeSources(episode),
        values: episodeValues(episode),
        details: clockDetails(episode),
        missing: episodeMissing(episode),
      }));
  },
});

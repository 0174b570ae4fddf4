import { isPast7d } from "../pain/episode-signs";
import { placeHeading } from "../pain/place";
import {
  episodeMissing,
  episodeSources,
  episodeValues,
  placeOf,
  ZEROS_END_IT,
} from "./episode-evidence";
import type { Rule } from "./rule";
import { openFor } from "./wording";

/**
 * Claim: a pain of 2/10 or more past a week is past the usual course of training soreness.
 * Source: soreness after training is usually gone by 5–7 days; 168 h and 2/10 are our own lines.
 * Inputs: the latest report (0–10) of each standing episode and its hours since the clock start.
 * Boundary: strictly more than 168 h, and 2/10 or more.
 * Does not say: what it is.
 */
export const painPast7d: Rule = {
  id: "pain-past-7d",
  title: "Pain past 7 days",
  subject: "place",
  version: "1",
  category: "persistent-pain",
  evaluate(context) {
    const { thresholds } = context;
    return context
      .standingEpisodes()
      .filter((episode) => isPast7d(episode, thresholds))
      .map((episode) => ({
        rule: "pain-past-7d",
        category: "persistent-pain",
        severity: "act",
        ...placeOf(episode),
        summary: `${placeHeading(episode.region, episode.side)}: ${episode.latest.nrs}/10 past a week, ${openFor(episode, episode.latest, thresholds["pain-past-7d.hours"])}.`,
        evidence: {
          sources: episodeSources(episode),
          values: episodeValues(episode),
          thresholds: {
            hours: thresholds["pain-past-7d.hours"],
            nrs: thresholds["pain-past-7d.nrs"],
          },
          missing: episodeMissing(episode),
        },
        clears: `A report below ${thresholds["pain-past-7d.nrs"]}/10. ${ZEROS_END_IT}`,
      }));
  },
};

import { hasReportPast72h } from "../pain/episode-signs";
import { placeHeading } from "../pain/place";
import { HOUR_MS, hoursToMs } from "../time/elapsed";
import {
  episodeMissing,
  episodeSources,
  episodeValues,
  placeOf,
  ZEROS_END_IT,
} from "./episode-evidence";
import type { Rule } from "./rule";
import { dateOf } from "./wording";

/**
 * Claim: a pain that nobody has heard of again past the 72 h line is unknown, not gone.
 * Source: our own check-in point.
 * Inputs: the reports (0–10) of each standing episode, its clock start, and `at`.
 * Boundary: `at` strictly more than 96 h after the clock start, no report strictly more than 72 h
 * after it, latest >= 1. Info; watch when the latest is 4/10 or more.
 * Does not say: that the pain is still there.
 */
export const followUpMissing: Rule = {
  id: "follow-up-missing",
  title: "No answer past 96 hours",
  subject: "place",
  version: "1",
  category: "persistent-pain",
  evaluate(context) {
    const { at, thresholds } = context;
    const hours = thresholds["follow-up-missing.hours"];
    return context
      .standingEpisodes()
      .filter(
        (episode) =>
          episode.latest.nrs >= 1 &&
          at - episode.clock().startAt > hoursToMs(hours) &&
          !hasReportPast72h(episode, thresholds),
      )
      .map((episode) => {
        const { latest } = episode;
        const lineHours = thresholds["pain-past-72h.hours"];
        return {
          rule: "follow-up-missing",
          category: "persistent-pain",
          severity: latest.nrs >= thresholds["follow-up-missing.watchNrs"] ? "watch" : "info",
          ...placeOf(episode),
          summary: `${placeHeading(episode.region, episode.side)}: no report past ${lineHours} hours, last ${latest.nrs}/10 on ${dateOf(context, latest.reportedAt)}.`,
          evidence: {
            sources: episodeSources(episode),
            values: {
              ...episodeValues(episode),
              clockStartedOn: dateOf(context, episode.clock().startAt),
              dueHours: (episode.clock().startAt + hoursToMs(hours) - latest.reportedAt) / HOUR_MS,
            },
            thresholds: {
              hours,
              lineHours,
              watchNrs: thresholds["follow-up-missing.watchNrs"],
            },
            missing: [
              `A report more than ${lineHours} hours after the start.`,
              ...episodeMissing(episode),
            ],
          },
          clears: `Any new report of this place. ${ZEROS_END_IT}`,
        };
      });
  },
};

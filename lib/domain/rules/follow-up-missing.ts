import { hasReportPast72h } from "../pain/episode-signs";
import { HOUR_MS, hoursToMs } from "../time/elapsed";
import { episodeMissing, episodePlace, episodeSources, episodeValues } from "./episode-evidence";
import { defineRule } from "./rule";

/**
 * `at` strictly more than 96 h after the clock start, no report strictly more than 72 h after it,
 * latest >= 1. Info; watch when the latest is 4/10 or more.
 */
export const followUpMissing = defineRule({
  id: "follow-up-missing",
  subject: "place",
  version: "2",
  category: "persistent-pain",
  thresholds: {
    hours: "follow-up-missing.hours",
    lineHours: "pain-past-72h.hours",
    watchNrs: "follow-up-missing.watchNrs",
  },
  timeWindows: [{ kind: "episode-clock", hours: "follow-up-missing.hours" }],
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
        const { startAt } = episode.clock();
        return {
          severity: latest.nrs >= thresholds["follow-up-missing.watchNrs"] ? "watch" : "info",
          ...episodePlace(episode),
          sources: episodeSources(episode),
          values: {
            ...episodeValues(episode),
            clockStartedOn: context.dateOf(startAt),
            dueHours: (startAt + hoursToMs(hours) - latest.reportedAt) / HOUR_MS,
          },
          details: { latestOn: context.dateOf(latest.reportedAt) },
          missing: [
            { kind: "report-past-line", hours: thresholds["pain-past-72h.hours"] },
            ...episodeMissing(episode),
          ],
        };
      });
  },
});

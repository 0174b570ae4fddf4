import { type Episode, openMs } from "../pain/episode";
import { isPast7d, lowBeforeRise } from "../pain/episode-signs";
import { isSpineOrJointRegion } from "../pain/region-kinds";
import { hoursToMs } from "../time/elapsed";
import type { RuleContext } from "./context";
import {
  clockDetails,
  episodeMissing,
  episodePlace,
  episodeSources,
  episodeValues,
} from "./episode-evidence";
import { defineRule } from "./rule";

export type ReferReason = "joint" | "severe" | "rising" | "late";

/**
 * At the latest report: (i) spine or joint region, >= 336 h and >= 4/10; (ii) >= 7/10; (iii) > 168 h
 * with >= 2/10, and up by >= 2 within 7 days to >= 3/10; (iv) >= 1008 h and >= 2/10.
 */
export const referPersistent = defineRule({
  id: "refer-persistent",
  subject: "place",
  version: "2",
  category: "referral",
  thresholds: {
    jointHours: "refer-persistent.jointHours",
    jointNrs: "refer-persistent.jointNrs",
    severeNrs: "refer-persistent.severeNrs",
    lateHours: "refer-persistent.lateHours",
    lateNrs: "refer-persistent.lateNrs",
    past7dHours: "pain-past-7d.hours",
    past7dNrs: "pain-past-7d.nrs",
    worseNrs: "pain-worse.nrs",
    worseRise: "pain-worse.rise",
  },
  timeWindows: [],
  evaluate(context) {
    return context.standingEpisodes().flatMap((episode) => {
      const reasons = reasonsOf(context, episode);
      if (reasons.length === 0) return [];
      return [
        {
          severity: "act",
          ...episodePlace(episode),
          sources: episodeSources(episode),
          values: { ...episodeValues(episode), reasons },
          details: clockDetails(episode),
          missing: episodeMissing(episode),
        },
      ];
    });
  },
});

function reasonsOf({ thresholds }: RuleContext, episode: Episode): readonly ReferReason[] {
  const nrs = episode.latest.nrs;
  const ms = openMs(episode, episode.latest);
  const reasons: ReferReason[] = [];
  if (
    isSpineOrJointRegion(episode.region) &&
    ms >= hoursToMs(thresholds["refer-persistent.jointHours"]) &&
    nrs >= thresholds["refer-persistent.jointNrs"]
  ) {
    reasons.push("joint");
  }
  if (nrs >= thresholds["refer-persistent.severeNrs"]) reasons.push("severe");
  if (isPast7d(episode, thresholds) && lowBeforeRise(episode, thresholds) !== null) {
    reasons.push("rising");
  }
  if (
    ms >= hoursToMs(thresholds["refer-persistent.lateHours"]) &&
    nrs >= thresholds["refer-persistent.lateNrs"]
  ) {
    reasons.push("late");
  }
  return reasons;
}

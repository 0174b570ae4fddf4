import { type Episode, openMs } from "../pain/episode";
import { isPast7d, lowBeforeRise } from "../pain/episode-signs";
import { isSpineOrJointRegion, placeHeading } from "../pain/place";
import { hoursToMs } from "../time/elapsed";
import type { RuleContext } from "./context";
import {
  episodeMissing,
  episodeSources,
  episodeValues,
  placeOf,
  ZEROS_END_IT,
} from "./episode-evidence";
import type { Rule } from "./rule";
import { listOf, openFor } from "./wording";

/**
 * Claim: a pain that is severe, long or long and rising is a physical therapist's question.
 * Source: public advice on persistent back pain (most improves within about two weeks; see
 * somebody when it has not after a few weeks); the lines themselves are our own check-in points.
 * Inputs: the reports (0–10) of each standing episode and its hours since the clock start.
 * Boundary, at the latest report: (i) spine or joint region, >= 336 h and >= 4/10; (ii) >= 7/10;
 * (iii) > 168 h with >= 2/10, and up by >= 2 within 7 days to >= 3/10; (iv) >= 1008 h and >= 2/10.
 * Does not say: why it hurts.
 */
export const referPersistent: Rule = {
  id: "refer-persistent",
  title: "Pain for a physical therapist",
  subject: "place",
  version: "1",
  category: "referral",
  evaluate(context) {
    return context.standingEpisodes().flatMap((episode) => {
      const reasons = reasonsOf(context, episode);
      if (reasons.length === 0) return [];
      const { thresholds } = context;
      const lineHours = thresholds["pain-past-7d.hours"];
      return [
        {
          rule: "refer-persistent",
          category: "referral",
          severity: "act",
          ...placeOf(episode),
          summary: `${placeHeading(episode.region, episode.side)}: ${episode.latest.nrs}/10, ${openFor(episode, episode.latest, lineHours)}; ${listOf(reasons)}.`,
          evidence: {
            sources: episodeSources(episode),
            values: { ...episodeValues(episode), reasons: reasons.join("; ") },
            thresholds: {
              jointHours: thresholds["refer-persistent.jointHours"],
              jointNrs: thresholds["refer-persistent.jointNrs"],
              severeNrs: thresholds["refer-persistent.severeNrs"],
              lateHours: thresholds["refer-persistent.lateHours"],
              lateNrs: thresholds["refer-persistent.lateNrs"],
              past7dHours: thresholds["pain-past-7d.hours"],
              past7dNrs: thresholds["pain-past-7d.nrs"],
              worseNrs: thresholds["pain-worse.nrs"],
              worseRise: thresholds["pain-worse.rise"],
            },
            missing: episodeMissing(episode),
          },
          clears: `A report below these lines. ${ZEROS_END_IT}`,
        },
      ];
    });
  },
};

function reasonsOf({ thresholds }: RuleContext, episode: Episode): readonly string[] {
  const nrs = episode.latest.nrs;
  const ms = openMs(episode, episode.latest);
  const reasons: string[] = [];
  if (
    isSpineOrJointRegion(episode.region) &&
    ms >= hoursToMs(thresholds["refer-persistent.jointHours"]) &&
    nrs >= thresholds["refer-persistent.jointNrs"]
  ) {
    reasons.push("two weeks in a spine or joint region");
  }
  if (nrs >= thresholds["refer-persistent.severeNrs"]) {
    reasons.push(`${thresholds["refer-persistent.severeNrs"]}/10 or more`);
  }
  if (isPast7d(episode, thresholds) && lowBeforeRise(episode, thresholds) !== null) {
    reasons.push("past a week and rising");
  }
  if (
    ms >= hoursToMs(thresholds["refer-persistent.lateHours"]) &&
    nrs >= thresholds["refer-persistent.lateNrs"]
  ) {
    reasons.push("six weeks or longer");
  }
  return reasons;
}

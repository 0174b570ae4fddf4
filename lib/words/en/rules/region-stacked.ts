import type { RuleWords } from "../../rule-words";
import { formatNumber } from "../numbers";
import { headingOf } from "../places";
import { count, effort, hours, nrs, share } from "../units";

export const regionStacked: RuleWords<"region-stacked"> = {
  title: "Hard days stacked on a region",
  summary: (finding) => {
    const { values } = finding.evidence;
    if ("consecutiveDays" in values) {
      return `${headingOf(finding)}: hard sessions on ${values.consecutiveDays} days in a row.`;
    }
    const apart = formatNumber(Math.max(0, values.hoursBetween));
    return `${headingOf(finding)}: two hard sessions ${apart} hours apart and pain up to ${values.highestNrs}/10.`;
  },
  clears: ({ evidence: { thresholds } }) =>
    `${thresholds.hoursBetween} hours without a hard session for the region.`,
  values: {
    hoursBetween: hours("Between the two sessions"),
    highestNrs: nrs("Highest number"),
    consecutiveDays: count("Days in a row"),
  },
  thresholds: {
    share: share("Share of the session of at least"),
    rpe: effort("Effort of at least"),
    intensity: share("Or a set of at least, of the best"),
    hoursBetween: hours("Between two sessions less than"),
    days: count("Days in a row of at least"),
    painNrs: nrs("Pain nearby of at least"),
  },
  nextStep: {
    client: "Give this region about two days before the next hard session.",
    trainer: "Leave about 48 hours before the next hard session for this region.",
  },
  page: {
    claim: "A region was worked hard again and again with little rest between.",
    source:
      "Common advice of about 48 h between hard sessions of a muscle group (after ACSM); trained men coped with four such days in a row, so this is information unless it hurts.",
    inputs:
      "Hard exposures of the region in the last 7 local days (see hard-exposure), telling reports (0–10) of the region, any side: all but those of ordinary soreness.",
    boundary:
      "Stands while `at` < end of the hard exposure that started last + 48 h. (i) Hard exposures on 3 or more consecutive local days: info. (ii) Any two with strictly less than 48 h from one's end to the other's start and a telling report of 3/10 or more within 72 h before `at`: watch, and it wins over (i).",
    notSaid: "That training on consecutive days does harm.",
  },
};

import type { RuleWords } from "../../rule-words";
import { dayAndMonth } from "../dates";
import { formatNumber, plural } from "../numbers";
import { placeNames } from "../places";
import { count, days, hoursADay, nrs } from "../units";

export const sitTightness: RuleWords<"sit-tightness"> = {
  title: "Tight and sitting a lot",
  summary: ({ evidence: { values, thresholds }, details }) => {
    const latest = `${placeNames(details.latestPlace).join()} ${values.latestNrs}/10`;
    return `Sitting ${formatNumber(values.sittingHoursGiven)} hours a day, and ${plural(values.tightCount, "report")} of tightness or stiffness in the last ${thresholds.days} days, latest ${latest} on ${dayAndMonth(details.latestOn)}; many people try getting up more often.`;
  },
  clears: ({ evidence: { thresholds } }) =>
    `${thresholds.days} days without such a report, or less than ${formatNumber(thresholds.sittingHours)} hours of sitting a day.`,
  values: {
    sittingHoursGiven: hoursADay("Sitting, as the client told"),
    tightCount: count("Reports of tight or stiff"),
    latestNrs: nrs("Latest number"),
  },
  thresholds: {
    sittingHours: hoursADay("Sitting of at least"),
    mostNrs: nrs("Number of at most"),
    days: days("Looked back over"),
  },
  nextStep: {
    client: "Get up more often while you sit, and see whether it eases.",
    trainer: "Nothing: this is information for the client.",
  },
  page: {
    claim: "Long sitting and a tight back or hip often go together; many people try to sit less.",
    source: "Common advice; the 6 hours are our own check-in point.",
    inputs:
      "Hours of sitting a day, as told by the client; reports with the quality tight or stiff in lower back, hip or buttock, any side, of the last 7 local days, today included.",
    boundary:
      "6 hours or more; a report of 1/10 to 3/10, both included; radicular-signs does not hold.",
    notSaid:
      "That sitting is the cause, or which muscle it is. Information for the client; never a notice to a trainer.",
  },
};

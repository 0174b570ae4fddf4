import type { RuleWords } from "../../rule-words";
import { dayAndMonth } from "../dates";
import { listOf, plural } from "../numbers";
import { placeNames } from "../places";
import { count, days, places } from "../units";

export const crampsRecurrent: RuleWords<"cramps-recurrent"> = {
  title: "Cramps that come back",
  summary: ({ evidence: { values, thresholds }, details }) => {
    const where = listOf(placeNames(values.places));
    const also =
      values.swellingCount === 0
        ? ""
        : `, ${values.swellingCount} of them with swelling or visible veins`;
    return `Cramps in ${plural(values.crampCount, "report")} of the last ${thresholds.days} days (${where})${also}, latest ${details.latestNrs}/10 on ${dayAndMonth(details.latestOn)}; worth mentioning to a doctor.`;
  },
  clears: ({ evidence: { thresholds } }) =>
    `Fewer than ${plural(thresholds.reports, "report")} of cramps within ${thresholds.days} days, or a trainer closes it with a reason.`,
  values: {
    crampCount: count("Reports of cramps"),
    swellingCount: count("Of these, with swelling or visible veins"),
    places: places("Where"),
  },
  thresholds: { reports: count("Reports of at least"), days: days("Looked back over") },
  nextStep: {
    client: "Mention these cramps to a doctor, with the dates.",
    trainer: "Ask the client to mention the cramps to a doctor.",
  },
  page: {
    claim: "Cramps that come back in the legs or the lower back are worth mentioning to a doctor.",
    source:
      "Public texts on poor return flow in the veins list leg cramps beside swelling and visible veins; no source ties cramps of the lower back to it. The count is our own check-in point.",
    inputs:
      "Reports with the quality cramp in lower back, thigh (front, back), calf, shin or foot, any side, counted together, within 14 days (14 x 24 h) before `at`, both ends included.",
    boundary:
      "3 or more reports of 1/10 or more. Watch; act when one of these reports also names swelling or visible veins.",
    notSaid: "That the veins, or anything else, are the cause.",
  },
};

import type { RadicularSign } from "@/lib/domain/rules/radicular-reports";
import type { RuleWords } from "../../rule-words";
import { dayAndMonth } from "../dates";
import { listOf, plural } from "../numbers";
import { placeNames } from "../places";
import { count, days, yesNo } from "../units";

export const radicularSigns: RuleWords<"radicular-signs"> = {
  title: "Tingling, numbness or spreading pain",
  summary: ({ evidence: { values, thresholds }, details }) => {
    const latest = `${placeNames(details.latestPlace).join()} ${details.latestNrs}/10`;
    return `Reported ${listOf(reportedWords(values.signs, values.radic))} in ${plural(values.reportCount, "report")} of the last ${thresholds.days} days, latest ${latest} on ${dayAndMonth(details.latestOn)}.`;
  },
  clears: () => "14 days of reports without such signs, or a trainer closes it with a reason.",
  values: {
    reportCount: count("Reports"),
    signs: {
      label: "Reported",
      say: (signs, { evidence }) =>
        reportedWords(signs as readonly RadicularSign[], evidence.values.radic === true).join(", "),
    },
    radic: yesNo("Yes to spreading below the knee or elbow"),
  },
  thresholds: { days: days("Looked back over") },
  nextStep: {
    client:
      "Show this to a physical therapist or doctor within about a week. Leave out what brings it on.",
    trainer: "Refer to a physical therapist and take out of the plan what brings it on.",
  },
  page: {
    claim:
      "Tingling, numbness, burning, electric or spreading pain belongs in front of a professional.",
    source:
      "Lay descriptions of pain running in a band below the knee or elbow (gpreasoning.uk, medvellum.com); the list of regions is ours.",
    inputs:
      "All within 14 days (14 x 24 h) before `at`, both ends included: (a) the latest answer to `radic`; (b) reports with `spreads`, in any region; (c) reports with one of the four qualities in neck, shoulder, upper arm, forearm, hand, lower back, buttock, thigh, shin, calf or foot.",
    boundary: '(a) counts only "yes"; (b) and (c) count only reports of 1/10 or more.',
    notSaid: "That a nerve is the cause.",
  },
};

const SIGN_WORDS: Readonly<Record<RadicularSign, string>> = {
  tingling: "tingling",
  numbness: "numbness",
  burning: "burning",
  electric: "electric",
  "below-knee": "pain spreading below the knee",
  "below-elbow": "pain spreading below the elbow",
};

/** The signs by name, then the answer. */
function reportedWords(signs: readonly RadicularSign[], isAnswered: boolean): readonly string[] {
  const words = signs.map((sign) => SIGN_WORDS[sign]).sort();
  return isAnswered
    ? [...words, "yes to pain, tingling or numbness below the knee or elbow"]
    : words;
}

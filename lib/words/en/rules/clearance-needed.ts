import type { DemandReason } from "@/lib/domain/rules/clearance-reasons";
import type { Region } from "@/lib/domain/vocabulary";
import type { BriefOf, RuleWords } from "../../rule-words";
import { dayAndMonth } from "../dates";
import { formatNumber, listOf } from "../numbers";
import { placeName } from "../places";
import { au, effort, kg, listed, share, text, times } from "../units";
import { CONDITION_WORDS } from "../vocabulary";

export const clearanceNeeded: RuleWords<"clearance-needed"> = {
  title: "Green light missing",
  summary: (finding) => {
    const { conditionsGiven } = finding.evidence.values;
    const conditions = conditionsGiven.map((condition) => CONDITION_WORDS[condition]);
    return `Session of ${dayAndMonth(finding.details.sessionOn)}: ${listOf(reasonWords(finding))}; no green light from a professional on file for ${listOf(conditions)}.`;
  },
  clears: ({ details }) =>
    `A later session that asks for none of this or that a green light on file covers, or ${details.clearsWithinDays} days after this one.`,
  values: {
    conditionsGiven: listed("Told by the client", CONDITION_WORDS, "; "),
    reasons: {
      label: "Reasons",
      say: (_reasons, finding) => reasonWords(finding as BriefOf<"clearance-needed">).join("; "),
    },
    sessionEffort: effort("Effort of the session"),
    risenRegion: { label: "Region", say: (region) => placeName(region as Region) },
    risenLoadAu: au("Its load in the session"),
    largestEarlierAu: au("Its largest of the 30 days before"),
    timesLargest: times("Against that largest"),
    heaviestExercise: text("Heaviest set"),
    heaviestKg: kg("Its load"),
    e1rmKg: kg("Estimated best before"),
    heaviestIntensity: share("Of the estimated best"),
  },
  thresholds: {
    loadRatio: times("Region against its largest, at least"),
    intensity: share("Or a set of at least, of the best"),
    rpe: effort("Effort of at least"),
  },
  nextStep: {
    client:
      "Ask your doctor or physical therapist for a green light before the next session like this one.",
    trainer:
      "Ask for a green light from a professional before the next session like this one, and keep to what the client is used to.",
  },
  page: {
    claim:
      "With a condition that the client has told of, a new or harder session is a question for a professional first.",
    source:
      "Pre-participation screening of the ACSM as published in 2015 (vigorous effort with heart, vessel, sugar or kidney disease); the rest of the list and its lines are our own.",
    inputs:
      "Conditions and green lights on file; the latest session when it started within 7 days (7 x 24 h) before `at`: new style, effort (0–10), region loads (AU), sets against the e1RM (kg) of the 90 days before; the sessions that started in the 30 days (30 x 24 h) before it.",
    boundary:
      "No green light valid on the session's local day, first and last day included. Spine (neck, upper or lower back) and whole-body conditions: new style; or a region load of 1.20 times its largest known one or more, that one above 0; or any set of 90 % of e1RM or more, whatever it loads. Heart, vessels, diabetes, kidneys, clots, cancer, pregnancy: new style, or effort ≥ 6. What is not known about the session counts for nothing.",
    notSaid: "That the session did harm, or that a green light would be given or refused.",
  },
};

function reasonWords({ evidence, details }: BriefOf<"clearance-needed">): readonly string[] {
  const { values } = evidence;
  const { sessionEffort = 0, risenRegion, risenLoadAu = 0, largestEarlierAu = 0 } = values;
  const { heaviestExercise = "", heaviestKg = 0, e1rmKg = 0 } = values;
  const place = risenRegion === undefined ? "" : placeName(risenRegion);
  const rise = formatNumber(values.timesLargest ?? 0, 2);
  const against = `${formatNumber(risenLoadAu)} against ${formatNumber(largestEarlierAu)} AU`;
  const words: Readonly<Record<DemandReason, string>> = {
    "new-style": "a new style of training",
    effort: `effort ${formatNumber(sessionEffort)} of 10`,
    "region-rise": `${place} loaded ${rise} times its largest of the ${details.earlierDays} days before (${against})`,
    "near-max": `${heaviestExercise} at ${formatNumber((heaviestKg / e1rmKg) * 100, 0)} % of the estimated best`,
  };
  return values.reasons.map((reason) => words[reason]);
}

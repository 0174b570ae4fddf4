import type { ReferReason } from "@/lib/domain/rules/refer-persistent";
import type { RuleWords } from "../../rule-words";
import { episodeValues, SORENESS_ANEW, ZEROS_END_IT } from "../episode";
import { listOf } from "../numbers";
import { headingOf } from "../places";
import { openFor } from "../spans";
import { hours, nrs, points } from "../units";

export const referPersistent: RuleWords<"refer-persistent"> = {
  title: "Pain for a physical therapist",
  summary: (finding) => {
    const { values, thresholds } = finding.evidence;
    const open = openFor(values.hoursOpen, finding.details.sessionOn, thresholds.past7dHours);
    const reasons = reasonWords(values.reasons, thresholds.severeNrs);
    return `${headingOf(finding)}: ${values.latestNrs}/10, ${open}; ${listOf(reasons)}.`;
  },
  clears: () => `A report below these lines. ${ZEROS_END_IT}`,
  values: {
    ...episodeValues,
    reasons: {
      label: "Reasons",
      say: (reasons, { evidence }) =>
        reasonWords(reasons as readonly ReferReason[], evidence.thresholds.severeNrs).join("; "),
    },
  },
  thresholds: {
    jointHours: hours("Spine or joint: open for"),
    jointNrs: nrs("Spine or joint: number of at least"),
    severeNrs: nrs("Anywhere: number of at least"),
    lateHours: hours("Long: open for"),
    lateNrs: nrs("Long: number of at least"),
    past7dHours: hours("Past a week"),
    past7dNrs: nrs("Past a week: number of at least"),
    worseNrs: nrs("Worse: number of at least"),
    worseRise: points("Worse: rise of at least"),
  },
  nextStep: {
    client:
      "Ask a physical therapist to look at it. Your trainer can send them a summary of what you reported.",
    trainer:
      "Offer the client a referral to a physical therapist and keep load off this place until then.",
  },
  page: {
    claim: "A pain that is severe, long or long and rising is a physical therapist's question.",
    source:
      "Public advice on persistent back pain (most improves within about two weeks; see somebody when it has not after a few weeks); the lines themselves are our own check-in points.",
    inputs: `The reports (0–10) of each standing episode and its hours since the clock start. ${SORENESS_ANEW}`,
    boundary:
      "At the latest report: (i) spine or joint region, ≥ 336 h and ≥ 4/10; (ii) ≥ 7/10; (iii) > 168 h with ≥ 2/10, and up by ≥ 2 within 7 days to ≥ 3/10; (iv) ≥ 1008 h and ≥ 2/10.",
    notSaid: "Why it hurts.",
  },
};

function reasonWords(reasons: readonly ReferReason[], severeNrs = 0): readonly string[] {
  const words: Readonly<Record<ReferReason, string>> = {
    joint: "two weeks in a spine or joint region",
    severe: `${severeNrs}/10 or more`,
    rising: "past a week and rising",
    late: "six weeks or longer",
  };
  return reasons.map((reason) => words[reason]);
}

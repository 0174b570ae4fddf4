import type { RuleWords } from "../../rule-words";
import { answeredWords, answerValues } from "../answers";
import { days } from "../units";

export const redFlagEmergency: RuleWords<"red-flag-emergency"> = {
  title: "Emergency warning answer",
  summary: ({ evidence: { values }, details }) =>
    `Emergency help now: yes or not sure to ${answeredWords(values.questionCount, details.latestOn)}.`,
  clears: () => "A later no to each of these questions, and a trainer's note of the action taken.",
  values: answerValues,
  thresholds: { days: days("Looked back over") },
  nextStep: {
    client:
      "Call the local emergency number now, or have somebody bring you to an emergency department. Do not train.",
    trainer:
      "Reach the client now and make sure that they have called for help. Stop all training and record what was done.",
  },
  page: {
    claim: "A warning answer of the most urgent tier calls for emergency help now.",
    source:
      "Lay wordings of published warning-sign lists (Finucane et al., J Orthop Sports Phys Ther 50(7):350, 2020, and public health-service pages); prompts of poor accuracy.",
    inputs:
      "The latest answer to each question of tier T0 given within 14 days (14 x 24 h) before `at`, both ends included.",
    boundary: 'Any "yes" or "not sure" is enough; a later "no" to the same question ends it.',
    notSaid: 'What is the matter, or that nothing is where all answers are "no".',
  },
};

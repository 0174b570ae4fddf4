import type { RuleWords } from "../../rule-words";
import { answeredWords, answerValues } from "../answers";
import { days } from "../units";

export const redFlagToday: RuleWords<"red-flag-today"> = {
  title: "Warning answer for today",
  summary: ({ evidence: { values }, details }) =>
    `Medical advice today: yes or not sure to ${answeredWords(values.questionCount, details.latestOn)}.`,
  clears: () => "A later no to each of these questions, and a trainer's note of the action taken.",
  values: answerValues,
  thresholds: { days: days("Looked back over") },
  nextStep: {
    client:
      "Ask a doctor, a nurse line or urgent care for advice today. Do not train until you have it.",
    trainer:
      "Call the client today and ask whether they have medical advice. Hold training until then and record what was done.",
  },
  page: {
    claim: "A warning answer of the second tier calls for medical advice today.",
    source: "As red-flag-emergency; the tier of each question stands beside its wording.",
    inputs:
      "The latest answer to each question of tier T1 given within 14 days (14 x 24 h) before `at`, both ends included.",
    boundary: 'Any "yes" or "not sure" is enough; a later "no" to the same question ends it.',
    notSaid: 'What is the matter, or that nothing is where all answers are "no".',
  },
};

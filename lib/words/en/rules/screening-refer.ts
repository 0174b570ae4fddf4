import type { RuleWords } from "../../rule-words";
import { answeredWords, answerValues } from "../answers";
import { days } from "../units";

export const screeningRefer: RuleWords<"screening-refer"> = {
  title: "Answer for a physical therapist",
  summary: ({ evidence: { values }, details }) =>
    `Appointment within a week: yes to ${answeredWords(values.questionCount, details.latestOn)}.`,
  clears: () => "A later no to each of these questions, or a trainer closes it with a reason.",
  values: answerValues,
  thresholds: { days: days("Looked back over") },
  nextStep: {
    client:
      "Make an appointment with a physical therapist or doctor within about a week. Leave out what brings it on.",
    trainer:
      "Help the client to an appointment within about a week and take out of the plan what brings it on.",
  },
  page: {
    claim:
      'A "yes" of the third tier calls for an appointment with a physical therapist or doctor within about a week.',
    source: "As red-flag-emergency; the tier of each question stands beside its wording.",
    inputs:
      "The latest answer to each question of tier T2, other than `radic` (which belongs to radicular-signs), given within 14 days (14 x 24 h) before `at`, both ends included.",
    boundary: 'Only "yes" counts; "not sure" does not in this tier.',
    notSaid: "What is the matter.",
  },
};

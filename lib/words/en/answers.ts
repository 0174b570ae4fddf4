import { dayAndMonth } from "./dates";
import { plural } from "./numbers";
import { count } from "./units";

/** What the rules about warning answers share. */

/** "1 warning question on 3 March", "2 warning questions, the latest on 3 March" */
export function answeredWords(questionCount: number, latestOn: string): string {
  const questions = plural(questionCount, "warning question");
  const on = dayAndMonth(latestOn);
  return questionCount === 1 ? `${questions} on ${on}` : `${questions}, the latest on ${on}`;
}

export const answerValues = {
  questionCount: count("Warning answers"),
  yesCount: count("Answered yes"),
  notSureCount: count("Answered not sure"),
  questions: { label: "Questions", say: (ids: unknown) => [ids].flat().join(" ") },
  privateQuestionCount: count("Of these, questions that stay with the client"),
};

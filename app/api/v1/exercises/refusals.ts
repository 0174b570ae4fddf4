import { english } from "@/app/i18n/english";
import { type AddExerciseRefusal, MAX_PRACTICE_EXERCISES } from "@/lib/services/practice-exercises";

const t = english("api");

/** Why an exercise was not added or archived, and how to mend it. */
export const REFUSAL_MESSAGES: Readonly<Record<AddExerciseRefusal, string>> = {
  "not-found": t("exercise.not-found"),
  "name-taken": t("exercise.name-taken"),
  "too-many": t("exercise.too-many", { max: MAX_PRACTICE_EXERCISES }),
};

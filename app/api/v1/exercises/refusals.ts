import { type AddExerciseRefusal, MAX_PRACTICE_EXERCISES } from "@/lib/services/practice-exercises";

/** Why an exercise was not added or archived and how to mend it, in the words that the trainer reads. */
export const REFUSAL_WORDS: Readonly<Record<AddExerciseRefusal, string>> = {
  "not-found": "There is no such exercise for you.",
  "name-taken":
    "Your practice has an exercise of that name already. Archive it first, or choose another name.",
  "too-many": `A practice can have ${MAX_PRACTICE_EXERCISES} exercises of its own. Archive one first.`,
};

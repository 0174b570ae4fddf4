import { z } from "zod";
import { foldName } from "@/lib/domain/exercises/catalogue";
import type { RegionWeights } from "@/lib/domain/exercises/exercise";
import { REGIONS } from "@/lib/domain/vocabulary";
import { exerciseNameSchema } from "./entries";
import { mapOf, numberBetween, objectOf, textSchema } from "./field";

/** An exercise as a practice names it, with the weight above 0 and up to 1 of each region that it loads. */
export const practiceExerciseSchema = objectOf({
  name: textSchema
    .trim()
    .pipe(exerciseNameSchema)
    .refine((name) => foldName(name) !== "", { error: "must hold a letter or a digit" }),
  weights: mapOf(REGIONS, numberBetween(0, 1))
    .refine((weights) => Object.values(weights).some((weight) => weight > 0), {
      error: "must give a region a weight above 0",
    })
    .transform(withoutZeros),
});

export type NewPracticeExercise = z.output<typeof practiceExerciseSchema>;

/** What is done to an exercise that the practice has. */
export const practiceExerciseActSchema = objectOf({
  kind: z.literal("archive", { error: "must be archive" }),
});

function withoutZeros(weights: RegionWeights): RegionWeights {
  return Object.fromEntries(Object.entries(weights).filter(([, weight]) => weight > 0));
}

import { errorResponse, jsonResponse } from "@/app/api/json-response";
import { notSignedIn, signedInGet, signedInPost } from "@/app/api/route-handler";
import { practiceExerciseSchema } from "@/lib/schemas/practice-exercise";
import { addPracticeExercise, listPracticeExercises } from "@/lib/services/practice-exercises";
import { REFUSAL_MESSAGES } from "./refusals";

/** The practice's own exercises. */
export const GET = signedInGet({}, async ({ actor }) => {
  const exercises = await listPracticeExercises(actor);
  return exercises ? jsonResponse({ exercises }) : notSignedIn();
});

export const POST = signedInPost(
  { schema: practiceExerciseSchema, maxBytes: 8 * 1024, name: "entry" },
  async ({ actor }, exercise) => {
    const result = await addPracticeExercise(actor, exercise);
    if (result.ok) return jsonResponse({ id: result.value }, 201);
    const { refusal } = result;
    return errorResponse(refusal === "not-found" ? 404 : 409, refusal, REFUSAL_MESSAGES[refusal]);
  },
);

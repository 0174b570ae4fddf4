import { errorResponse, jsonResponse } from "@/app/api/json-response";
import { signedInPost } from "@/app/api/route-handler";
import { practiceExerciseActSchema } from "@/lib/schemas/practice-exercise";
import { archivePracticeExercise } from "@/lib/services/practice-exercises";
import { REFUSAL_MESSAGES } from "../refusals";

interface Params {
  readonly exerciseId: string;
}

/** Archives an exercise of the practice. */
export const POST = signedInPost(
  { schema: practiceExerciseActSchema, maxBytes: 1024, name: "entry" },
  async ({ actor }, _act, { exerciseId }: Params) => {
    const result = await archivePracticeExercise(actor, exerciseId);
    if (result.ok) return jsonResponse({ status: "done" });
    return errorResponse(404, result.refusal, REFUSAL_MESSAGES[result.refusal]);
  },
);

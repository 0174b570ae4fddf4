import { answer } from "@/app/api/answer";
import { errorResponse, jsonResponse } from "@/app/api/guard";
import { SIGN_IN_FIRST } from "@/app/api/hear-signed";
import { takeSigned } from "@/app/api/take-signed";
import { readSignedIn } from "@/lib/auth/session";
import { practiceExerciseSchema } from "@/lib/schemas/practice-exercise";
import { addPracticeExercise, listPracticeExercises } from "@/lib/services/practice-exercises";
import { REFUSAL_WORDS } from "./refusals";

const DOOR = { schema: practiceExerciseSchema, maxBytes: 8 * 1024, whole: "entry" };

/** The practice's own exercises. */
export function GET(): Promise<Response> {
  return answer(async () => {
    const signedIn = await readSignedIn();
    const exercises = signedIn && (await listPracticeExercises(signedIn.actor));
    if (!exercises) return errorResponse(401, "not-signed-in", SIGN_IN_FIRST);
    return jsonResponse({ exercises });
  });
}

export function POST(request: Request): Promise<Response> {
  return takeSigned(request, DOOR, async ({ actor }, exercise) => {
    const result = await addPracticeExercise(actor, exercise);
    if (result.ok) return jsonResponse({ id: result.value }, 201);
    const { refusal } = result;
    return errorResponse(refusal === "not-found" ? 404 : 409, refusal, REFUSAL_WORDS[refusal]);
  });
}

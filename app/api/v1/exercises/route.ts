import { respond } from "@/app/api/answer";
import { SIGN_IN_FIRST } from "@/app/api/hear-signed";
import { errorAnswer, jsonAnswer } from "@/app/api/json-answer";
import { takeSigned } from "@/app/api/take-signed";
import { readSignedIn } from "@/lib/auth/session";
import { practiceExerciseSchema } from "@/lib/schemas/practice-exercise";
import { addPracticeExercise, listPracticeExercises } from "@/lib/services/practice-exercises";
import { REFUSAL_WORDS } from "./refusals";

const DOOR = { schema: practiceExerciseSchema, maxBytes: 8 * 1024, whole: "entry" };

/** The practice's own exercises. */
export function GET(): Promise<Response> {
  return respond(async () => {
    const signedIn = await readSignedIn();
    const exercises = signedIn && (await listPracticeExercises(signedIn.actor));
    if (!exercises) return errorAnswer(401, "not-signed-in", SIGN_IN_FIRST);
    return jsonAnswer({ exercises });
  });
}

export function POST(request: Request): Promise<Response> {
  return takeSigned(request, DOOR, async ({ actor }, exercise) => {
    const result = await addPracticeExercise(actor, exercise);
    if (result.ok) return jsonAnswer({ id: result.value }, 201);
    const { refusal } = result;
    return errorAnswer(refusal === "not-found" ? 404 : 409, refusal, REFUSAL_WORDS[refusal]);
  });
}

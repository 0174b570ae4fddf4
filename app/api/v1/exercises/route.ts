import { answer } from "@/app/api/answer";
import { errorResponse, jsonResponse, readJson } from "@/app/api/guard";
import { readSignedIn } from "@/lib/auth/session";
import { firstFault } from "@/lib/schemas/entries";
import { practiceExerciseSchema } from "@/lib/schemas/practice-exercise";
import { addPracticeExercise, listPracticeExercises } from "@/lib/services/practice-exercises";
import { REFUSAL_WORDS } from "./refusals";

const MAX_BODY_BYTES = 8 * 1024;

/** The practice's own exercises. */
export function GET(): Promise<Response> {
  return answer(async () => {
    const signedIn = await readSignedIn();
    const exercises = signedIn && (await listPracticeExercises(signedIn.actor));
    if (!exercises) return errorResponse(401, "not-signed-in", "Sign in first, then try again.");
    return jsonResponse({ exercises });
  });
}

export function POST(request: Request): Promise<Response> {
  return answer(() => add(request));
}

async function add(request: Request): Promise<Response> {
  const read = await readJson(request, MAX_BODY_BYTES);
  if (!read.ok) return read.response;
  const signedIn = await readSignedIn();
  if (!signedIn) return errorResponse(401, "not-signed-in", "Sign in first, then try again.");
  const parsed = practiceExerciseSchema.safeParse(read.body);
  if (!parsed.success) {
    const { path, message } = firstFault(parsed.error);
    return errorResponse(400, "bad-request", `${path} ${message}`);
  }
  const result = await addPracticeExercise(signedIn.actor, parsed.data);
  if (result.ok) return jsonResponse({ id: result.value }, 201);
  const { refusal } = result;
  return errorResponse(refusal === "not-found" ? 404 : 409, refusal, REFUSAL_WORDS[refusal]);
}

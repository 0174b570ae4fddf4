import { answer } from "@/app/api/answer";
import { errorResponse, jsonResponse, readJson } from "@/app/api/guard";
import { readSignedIn } from "@/lib/auth/session";
import { firstFault } from "@/lib/schemas/entries";
import { practiceExerciseActSchema } from "@/lib/schemas/practice-exercise";
import { archivePracticeExercise } from "@/lib/services/practice-exercises";
import { REFUSAL_WORDS } from "../refusals";

const MAX_BODY_BYTES = 1024;

interface Context {
  readonly params: Promise<{ readonly exerciseId: string }>;
}

export function POST(request: Request, context: Context): Promise<Response> {
  return answer(() => act(request, context));
}

async function act(request: Request, { params }: Context): Promise<Response> {
  const read = await readJson(request, MAX_BODY_BYTES);
  if (!read.ok) return read.response;
  const signedIn = await readSignedIn();
  if (!signedIn) return errorResponse(401, "not-signed-in", "Sign in first, then try again.");
  const parsed = practiceExerciseActSchema.safeParse(read.body);
  if (!parsed.success) {
    const { path, message } = firstFault(parsed.error);
    return errorResponse(400, "bad-request", `${path} ${message}`);
  }
  const result = await archivePracticeExercise(signedIn.actor, (await params).exerciseId);
  if (result.ok) return jsonResponse({ status: "done" });
  return errorResponse(404, result.refusal, REFUSAL_WORDS[result.refusal]);
}

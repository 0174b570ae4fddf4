import { errorAnswer, jsonAnswer } from "@/app/api/json-answer";
import { takeSigned } from "@/app/api/take-signed";
import { practiceExerciseActSchema } from "@/lib/schemas/practice-exercise";
import { archivePracticeExercise } from "@/lib/services/practice-exercises";
import { REFUSAL_WORDS } from "../refusals";

const DOOR = { schema: practiceExerciseActSchema, maxBytes: 1024, whole: "entry" };

interface Context {
  readonly params: Promise<{ readonly exerciseId: string }>;
}

export function POST(request: Request, { params }: Context): Promise<Response> {
  return takeSigned(request, DOOR, async ({ actor }) => {
    const result = await archivePracticeExercise(actor, (await params).exerciseId);
    if (result.ok) return jsonAnswer({ status: "done" });
    return errorAnswer(404, result.refusal, REFUSAL_WORDS[result.refusal]);
  });
}

import { errorAnswer, jsonAnswer } from "@/app/api/json-answer";
import { takeSigned } from "@/app/api/take-signed";
import { flagActSchema } from "@/lib/schemas/flag-act";
import { actOnClientFlag } from "@/lib/services/triage";
import { REFUSAL_WORDS } from "./refusals";

const DOOR = { schema: flagActSchema, maxBytes: 32 * 1024, whole: "entry" };

interface Context {
  readonly params: Promise<{ readonly clientId: string; readonly flagId: string }>;
}

export function POST(request: Request, { params }: Context): Promise<Response> {
  return takeSigned(request, DOOR, async ({ actor }, act) => {
    const { clientId, flagId } = await params;
    const result = await actOnClientFlag(actor, clientId, flagId, act);
    if (result.ok) return jsonAnswer({ status: "done" });
    const { refusal } = result;
    return errorAnswer(refusal === "not-found" ? 404 : 409, refusal, REFUSAL_WORDS[refusal]);
  });
}

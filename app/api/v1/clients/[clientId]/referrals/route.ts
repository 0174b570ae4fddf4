import { errorAnswer, jsonAnswer } from "@/app/api/json-answer";
import { takeSigned } from "@/app/api/take-signed";
import { referralSchema } from "@/lib/schemas/flag-act";
import { referClient } from "@/lib/services/refer";

const DOOR = { schema: referralSchema, maxBytes: 32 * 1024, whole: "entry" };

interface Context {
  readonly params: Promise<{ readonly clientId: string }>;
}

export function POST(request: Request, { params }: Context): Promise<Response> {
  return takeSigned(request, DOOR, async ({ actor }, question) => {
    const result = await referClient(actor, (await params).clientId, question);
    if (result.ok) return jsonAnswer({ id: result.value }, 201);
    return errorAnswer(404, "not-found", "There is no such client or flag for you.");
  });
}

import { errorResponse, jsonResponse } from "@/app/api/json-response";
import { signedInPost } from "@/app/api/route-handler";
import { flagActSchema } from "@/lib/schemas/flag-act";
import { actOnClientFlag } from "@/lib/services/triage";
import { REFUSAL_MESSAGES } from "./refusals";

interface Params {
  readonly clientId: string;
  readonly flagId: string;
}

/** One act of triage on one flag. */
export const POST = signedInPost(
  { schema: flagActSchema, maxBytes: 32 * 1024, name: "entry" },
  async ({ actor }, act, { clientId, flagId }: Params) => {
    const result = await actOnClientFlag(actor, clientId, flagId, act);
    if (result.ok) return jsonResponse({ status: "done" });
    const { refusal } = result;
    return errorResponse(refusal === "not-found" ? 404 : 409, refusal, REFUSAL_MESSAGES[refusal]);
  },
);

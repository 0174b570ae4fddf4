import { errorResponse, jsonResponse, readJson } from "@/app/api/guard";
import { readSignedIn } from "@/lib/auth/session";
import { firstFault } from "@/lib/schemas/entries";
import { flagActSchema } from "@/lib/schemas/flag-act";
import { actOnClientFlag } from "@/lib/services/triage";
import { REFUSAL_WORDS } from "./refusals";

const MAX_BODY_BYTES = 32 * 1024;

interface Context {
  readonly params: Promise<{ readonly clientId: string; readonly flagId: string }>;
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const read = await readJson(request, MAX_BODY_BYTES);
  if (!read.ok) return read.response;
  const signedIn = await readSignedIn();
  if (!signedIn) return errorResponse(401, "not-signed-in", "Sign in first, then try again.");
  const parsed = flagActSchema.safeParse(read.body);
  if (!parsed.success) {
    const { path, message } = firstFault(parsed.error);
    return errorResponse(400, "bad-request", `${path} ${message}`);
  }
  const { clientId, flagId } = await params;
  const result = await actOnClientFlag(signedIn.actor, clientId, flagId, parsed.data);
  if (result.ok) return jsonResponse({ status: "done" });
  const { refusal } = result;
  return errorResponse(refusal === "not-found" ? 404 : 409, refusal, REFUSAL_WORDS[refusal]);
}

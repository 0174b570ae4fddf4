import { errorResponse, jsonResponse, readJson } from "@/app/api/guard";
import { readSignedIn } from "@/lib/auth/session";
import { firstFault } from "@/lib/schemas/entries";
import { referralSchema } from "@/lib/schemas/flag-act";
import { referClient } from "@/lib/services/refer";

const MAX_BODY_BYTES = 32 * 1024;

interface Context {
  readonly params: Promise<{ readonly clientId: string }>;
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const read = await readJson(request, MAX_BODY_BYTES);
  if (!read.ok) return read.response;
  const signedIn = await readSignedIn();
  if (!signedIn) return errorResponse(401, "not-signed-in", "Sign in first, then try again.");
  const parsed = referralSchema.safeParse(read.body);
  if (!parsed.success) {
    const { path, message } = firstFault(parsed.error);
    return errorResponse(400, "bad-request", `${path} ${message}`);
  }
  const result = await referClient(signedIn.actor, (await params).clientId, parsed.data);
  if (result.ok) return jsonResponse({ id: result.value }, 201);
  return errorResponse(404, "not-found", "There is no such client or flag for you.");
}

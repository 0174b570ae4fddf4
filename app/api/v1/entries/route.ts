import { answer } from "@/app/api/answer";
import { errorResponse, jsonResponse, readJson } from "@/app/api/guard";
import { readSignedIn } from "@/lib/auth/session";
import { entriesRequestSchema, firstFault, MAX_BODY_BYTES } from "@/lib/schemas/entries";
import { logEntries } from "@/lib/services/log-entries";

/** The outbox's door. */
export function POST(request: Request): Promise<Response> {
  return answer(() => receive(request));
}

async function receive(request: Request): Promise<Response> {
  const read = await readJson(request, MAX_BODY_BYTES);
  if (!read.ok) return read.response;
  const signedIn = await readSignedIn();
  if (!signedIn) return errorResponse(401, "not-signed-in", "Sign in to send entries.");
  const parsed = entriesRequestSchema.safeParse(read.body);
  if (!parsed.success) {
    const fault = firstFault(parsed.error);
    return errorResponse(400, "bad-request", `${fault.path} ${fault.message}`);
  }
  const receipts = await logEntries(signedIn.actor, parsed.data.entries, {
    actorId: signedIn.userId,
    receivedAt: signedIn.now,
    deviceSentAt: deviceClock(request),
  });
  return jsonResponse({ receipts });
}

function deviceClock(request: Request): number | undefined {
  const sentAt = Date.parse(request.headers.get("x-twinge-sent-at") ?? "");
  return Number.isNaN(sentAt) ? undefined : sentAt;
}

import { jsonResponse } from "@/app/api/guard";
import { takeSigned } from "@/app/api/take-signed";
import { entriesRequestSchema, MAX_BODY_BYTES } from "@/lib/schemas/entries";
import { logEntries } from "@/lib/services/log-entries";

const DOOR = {
  schema: entriesRequestSchema,
  maxBytes: MAX_BODY_BYTES,
  whole: "entry",
  signInWords: "Sign in to send entries.",
};

/** The outbox's door. */
export function POST(request: Request): Promise<Response> {
  return takeSigned(request, DOOR, async ({ actor, userId, now }, { entries }) => {
    const sender = { actorId: userId, receivedAt: now, deviceSentAt: deviceClock(request) };
    return jsonResponse({ receipts: await logEntries(actor, entries, sender) });
  });
}

function deviceClock(request: Request): number | undefined {
  const sentAt = Date.parse(request.headers.get("x-twinge-sent-at") ?? "");
  return Number.isNaN(sentAt) ? undefined : sentAt;
}

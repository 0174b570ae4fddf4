import { hearSigned } from "@/app/api/hear-signed";
import { jsonAnswer } from "@/app/api/json-answer";
import type { NodeDoor } from "@/app/api/node-door";
import { entriesRequestSchema, MAX_BODY_BYTES } from "@/lib/schemas/entries";
import { logEntries } from "@/lib/services/log-entries";

const DOOR = {
  schema: entriesRequestSchema,
  maxBytes: MAX_BODY_BYTES,
  whole: "entry",
  signInWords: "Sign in to send entries.",
};

/** The outbox's door. */
export const takeEntries: NodeDoor = (request, readSender) =>
  hearSigned(request, readSender, DOOR, async ({ actor, userId, now }, { entries }) => {
    const sender = { actorId: userId, receivedAt: now, deviceSentAt: deviceClock(request.headers) };
    return jsonAnswer({ receipts: await logEntries(actor, entries, sender) });
  });

function deviceClock(headers: { get(name: string): string | null }): number | undefined {
  const sentAt = Date.parse(headers.get("x-twinge-sent-at") ?? "");
  return Number.isNaN(sentAt) ? undefined : sentAt;
}

import { jsonResponse } from "@/app/api/json-response";
import { signedInPost } from "@/app/api/route-handler";
import { english } from "@/app/i18n/english";
import { entriesRequestSchema, MAX_BODY_BYTES } from "@/lib/schemas/entries";
import { logEntries } from "@/lib/services/log-entries";

const t = english("api");

/** Stores sessions and pain reports, sent by our own pages and by other programs. */
export const POST = signedInPost(
  {
    schema: entriesRequestSchema,
    maxBytes: MAX_BODY_BYTES,
    name: "entry",
    signInMessage: t("signInToSend"),
  },
  async ({ actor, userId, now }, { entries }, _params, headers) => {
    const sender = { actorId: userId, receivedAt: now, deviceSentAt: deviceClock(headers) };
    return jsonResponse({ receipts: await logEntries(actor, entries, sender) });
  },
);

/** Epoch milliseconds by the sender's clock. */
function deviceClock(headers: Headers): number | undefined {
  const sentAt = Date.parse(headers.get("x-twinge-sent-at") ?? "");
  return Number.isNaN(sentAt) ? undefined : sentAt;
}

import { errorResponse, jsonResponse } from "@/app/api/json-response";
import { signedInPost } from "@/app/api/route-handler";
import { english } from "@/app/i18n/english";
import { referralSchema } from "@/lib/schemas/flag-act";
import { referClient } from "@/lib/services/refer";

const t = english("api");

interface Params {
  readonly clientId: string;
}

/** Refers a client to a physical therapist. */
export const POST = signedInPost(
  { schema: referralSchema, maxBytes: 32 * 1024, name: "entry" },
  async ({ actor }, question, { clientId }: Params) => {
    const result = await referClient(actor, clientId, question);
    if (result.ok) return jsonResponse({ id: result.value }, 201);
    return errorResponse(404, "not-found", t("noClientOrFlag"));
  },
);

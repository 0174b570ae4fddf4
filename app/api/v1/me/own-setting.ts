import type { z } from "zod";
import { errorResponse, jsonResponse } from "@/app/api/json-response";
import { type RouteHandler, signedInPost } from "@/app/api/route-handler";
import { english } from "@/app/i18n/english";
import type { UserActor } from "@/lib/domain/access/actor";

const t = english("api");
const MAX_BODY_BYTES = 4 * 1024;

/** A route for what people set for themselves. `store` returns false where the actor has no such setting. */
export function ownSettingRoute<Body>(
  schema: z.ZodType<Body>,
  store: (actor: UserActor, body: Body) => Promise<boolean>,
): RouteHandler<unknown> {
  const rules = { schema, maxBytes: MAX_BODY_BYTES, name: t("setting") };
  return signedInPost(rules, async ({ actor }, body) => {
    if (await store(actor, body)) return jsonResponse({ status: "done" });
    return errorResponse(404, "not-found", t("nothingToSet"));
  });
}

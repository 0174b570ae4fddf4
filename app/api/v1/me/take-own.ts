import type { z } from "zod";
import { errorAnswer, jsonAnswer } from "@/app/api/json-answer";
import { takeSigned } from "@/app/api/take-signed";
import type { UserActor } from "@/lib/domain/access/actor";

const MAX_BODY_BYTES = 4 * 1024;

/** Takes what somebody sets for themselves: parsed, and stored by `store`, which answers false for nobody. */
export function takeOwn<Body>(
  request: Request,
  schema: z.ZodType<Body>,
  store: (actor: UserActor, body: Body) => Promise<boolean>,
): Promise<Response> {
  const door = { schema, maxBytes: MAX_BODY_BYTES, whole: "The setting" };
  return takeSigned(request, door, async ({ actor }, body) => {
    if (await store(actor, body)) return jsonAnswer({ status: "done" });
    return errorAnswer(404, "not-found", "There is nothing to set for you.");
  });
}

import type { z } from "zod";
import { answer } from "@/app/api/answer";
import { errorResponse, jsonResponse, readJson } from "@/app/api/guard";
import { readSignedIn } from "@/lib/auth/session";
import type { UserActor } from "@/lib/domain/access/actor";
import { faultIn } from "@/lib/schemas/fault";

const MAX_BODY_BYTES = 4 * 1024;

/** Takes what somebody sets for themselves: parsed, and stored by `store`, which answers false for nobody. */
export function takeOwn<Body>(
  request: Request,
  schema: z.ZodType<Body>,
  store: (actor: UserActor, body: Body) => Promise<boolean>,
): Promise<Response> {
  return answer(async () => {
    const read = await readJson(request, MAX_BODY_BYTES);
    if (!read.ok) return read.response;
    const signedIn = await readSignedIn();
    if (!signedIn) return errorResponse(401, "not-signed-in", "Sign in first, then try again.");
    const parsed = schema.safeParse(read.body);
    if (!parsed.success) {
      const { path, message } = faultIn(parsed.error, "The setting");
      return errorResponse(400, "bad-request", `${path} ${message}`);
    }
    if (await store(signedIn.actor, parsed.data)) return jsonResponse({ status: "done" });
    return errorResponse(404, "not-found", "There is nothing to set for you.");
  });
}

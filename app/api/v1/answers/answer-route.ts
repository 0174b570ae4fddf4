import type { z } from "zod";
import { jsonResponse } from "@/app/api/json-response";
import { publicPost, type RouteHandler } from "@/app/api/route-handler";
import { addressOf } from "@/lib/auth/address";
import type { Result } from "@/lib/domain/result";
import { refuseLink } from "./refusals";

const MAX_BYTES = 1024;

/** A route of the answer link: nobody is signed in, the token in the body decides. */
export function answerRoute<Body, Value>(
  schema: z.ZodType<Body>,
  serve: (body: Body, address: string) => Promise<Result<Value, "over" | "throttled">>,
): RouteHandler<unknown> {
  const rules = { schema, maxBytes: MAX_BYTES, name: "body" };
  return publicPost(rules, async (body, headers) => {
    const result = await serve(body, addressOf(headers.get("x-forwarded-for")));
    return result.ok ? jsonResponse(result.value) : refuseLink(result.refusal);
  });
}

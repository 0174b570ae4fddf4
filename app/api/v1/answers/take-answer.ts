import type { z } from "zod";
import { respond } from "@/app/api/answer";
import { parseBody, readJson } from "@/app/api/guard";
import { jsonAnswer } from "@/app/api/json-answer";
import { addressOf } from "@/lib/auth/address";
import type { Result } from "@/lib/domain/result";
import { refuseAnswer } from "./refusals";

const MAX_BYTES = 1024;

/** Both doors of an answer link: nobody is signed in, the token in the body is all that counts. */
export function takeAnswer<Body, Value>(
  request: Request,
  schema: z.ZodType<Body>,
  serve: (body: Body, address: string) => Promise<Result<Value, "over" | "throttled">>,
): Promise<Response> {
  return respond(async () => {
    const read = await readJson(request, MAX_BYTES);
    if (!read.ok) return read.answer;
    const parsed = parseBody(schema, read.body, "body");
    if (!parsed.ok) return parsed.answer;
    const address = addressOf(request.headers.get("x-forwarded-for"));
    const result = await serve(parsed.body, address);
    return result.ok ? jsonAnswer(result.value) : refuseAnswer(result.refusal);
  });
}

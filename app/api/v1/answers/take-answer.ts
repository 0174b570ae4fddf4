import type { z } from "zod";
import { answer } from "@/app/api/answer";
import { errorResponse, jsonResponse, readJson } from "@/app/api/guard";
import { addressOf } from "@/lib/auth/address";
import type { Result } from "@/lib/domain/result";
import { faultIn } from "@/lib/schemas/fault";
import { refuseAnswer } from "./refusals";

const MAX_BYTES = 1024;

/** Both doors of an answer link: nobody is signed in, the token in the body is all that counts. */
export function takeAnswer<Body, Value>(
  request: Request,
  schema: z.ZodType<Body>,
  serve: (body: Body, address: string) => Promise<Result<Value, "over" | "throttled">>,
): Promise<Response> {
  return answer(async () => {
    const read = await readJson(request, MAX_BYTES);
    if (!read.ok) return read.response;
    const parsed = schema.safeParse(read.body);
    if (!parsed.success) {
      const { path, message } = faultIn(parsed.error, "body");
      return errorResponse(400, "bad-request", `${path} ${message}`);
    }
    const address = addressOf(request.headers.get("x-forwarded-for"));
    const result = await serve(parsed.data, address);
    return result.ok ? jsonResponse(result.value) : refuseAnswer(result.refusal);
  });
}

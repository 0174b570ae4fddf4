import * as z from "zod/mini";
import { REGIONS, SIDES } from "@/lib/domain/vocabulary";

// zod compiles its checks with eval where it can; the content security policy forbids that.
z.config({ jitless: true });

const questionSchema = z.object({
  region: z.enum(REGIONS),
  side: z.enum(SIDES),
  occasion: z.string(),
  lastNrs: z.number(),
  lastReportedAt: z.number(),
  now: z.number(),
  timeZone: z.string(),
});
export type LinkQuestion = z.infer<typeof questionSchema>;

const receiptSchema = z.object({ nrs: z.number(), asksMore: z.boolean() });
export type LinkReceipt = z.infer<typeof receiptSchema>;

export type Asked<Value> =
  | { readonly kind: "received"; readonly value: Value }
  | { readonly kind: "over" | "throttled" | "unreachable" };

/** Reads the question of a link. */
export function readQuestion(token: string): Promise<Asked<LinkQuestion>> {
  return post("/api/v1/answers/read", { token }, questionSchema);
}

/** Records the one answer. */
export function sendAnswer(token: string, nrs: number): Promise<Asked<LinkReceipt>> {
  return post("/api/v1/answers", { token, nrs }, receiptSchema);
}

/** Never throws and tries once. */
async function post<Value>(
  address: string,
  body: object,
  schema: z.ZodMiniType<Value>,
): Promise<Asked<Value>> {
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (response.status === 429) return { kind: "throttled" };
    if (response.status >= 400 && response.status < 500) return { kind: "over" };
    const parsed = schema.safeParse(await response.json());
    return response.ok && parsed.success
      ? { kind: "received", value: parsed.data }
      : { kind: "unreachable" };
  } catch {
    return { kind: "unreachable" };
  }
}

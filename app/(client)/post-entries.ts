import type { z as zod } from "zod";
import * as z from "zod/mini";
import type { painFieldsSchema, sessionFieldsSchema } from "@/lib/schemas/facts";

// zod compiles its checks with eval where it can; the content security policy forbids that.
z.config({ jitless: true });

export type PainBody = zod.input<typeof painFieldsSchema>;
export type SessionBody = zod.input<typeof sessionFieldsSchema>;

interface EntryBase {
  /** UUIDv7, made when Save was tapped; the same one goes out on every try. */
  readonly id: string;
  readonly recordedAt: string;
}
export type EntryBody =
  | (EntryBase & { readonly type: "session"; readonly session: SessionBody })
  | (EntryBase & { readonly type: "pain"; readonly pain: PainBody });

const responseSchema = z.object({
  receipts: z.array(
    z.object({
      id: z.nullable(z.string()),
      status: z.enum(["created", "duplicate", "conflict", "rejected"]),
      receivedAt: z.string(),
      error: z.optional(z.object({ path: z.string(), message: z.string() })),
    }),
  ),
});
export type Receipt = z.infer<typeof responseSchema>["receipts"][number];

export type PostOutcome =
  | { readonly kind: "received"; readonly receipts: readonly Receipt[] }
  | { readonly kind: "signed-out" | "refused" | "unreachable" };

/**
 * Sends entries to the server. Tries once and never throws. Only a response with one receipt for each entry counts
 * as received, since the sign-on page of a gym's network responds with 200 as well.
 */
export async function postEntries(entries: readonly EntryBody[]): Promise<PostOutcome> {
  try {
    const response = await fetch("/api/v1/entries", {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-twinge-sent-at": new Date().toISOString(),
      },
      body: JSON.stringify({ entries }),
    });
    if (response.status === 401) return { kind: "signed-out" };
    if (response.status >= 400 && response.status < 500) return { kind: "refused" };
    const parsed = responseSchema.safeParse(await response.json());
    if (!response.ok || !parsed.success) return { kind: "unreachable" };
    const { receipts } = parsed.data;
    const isComplete = entries.every((entry, index) => receipts[index]?.id === entry.id);
    return isComplete ? { kind: "received", receipts } : { kind: "unreachable" };
  } catch {
    return { kind: "unreachable" };
  }
}

import { z } from "zod";
import { instantSchema } from "./instant";
import { MAX_REASON_LENGTH } from "./text-limits";

/** Free text that a trainer types, in one or more lines; trimmed. */
const writtenTextSchema = z
  .string({ error: "must be text" })
  .trim()
  .min(1, { error: "must not be empty" })
  .max(MAX_REASON_LENGTH, { error: `must be at most ${MAX_REASON_LENGTH} characters` })
  .refine((text) => !/[^\P{Cc}\n]|\p{Cs}/u.test(text), {
    error: "must not hold control characters",
  });

const closing = {
  reason: writtenTextSchema,
  actionTaken: writtenTextSchema.exactOptional(),
};

/** An act of triage as it is sent. Whether the flag allows it is decided by `lib/domain/flags`. */
export const flagActSchema = z.discriminatedUnion(
  "kind",
  [
    z.strictObject({ kind: z.literal("acknowledge") }),
    z.strictObject({ kind: z.literal("note"), reason: writtenTextSchema }),
    z.strictObject({
      kind: z.literal("snooze"),
      reason: writtenTextSchema,
      untilAt: instantSchema,
    }),
    z.strictObject({ kind: z.literal("resolve"), ...closing }),
    z.strictObject({ kind: z.literal("dismiss"), ...closing }),
  ],
  { error: "must be one of acknowledge, note, snooze, resolve, dismiss" },
);

/** A question to a physical therapist, which may be about a flag. */
export const referralSchema = z.strictObject({
  question: writtenTextSchema,
  flagId: z.uuid({ error: "must be the id of a flag" }).exactOptional(),
});

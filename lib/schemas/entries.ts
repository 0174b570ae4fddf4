import { z } from "zod";
import { isUuid } from "@/lib/domain/uuid";
import { painFieldsSchema, sessionFieldsSchema } from "./facts";
import { type FieldError, faultIn } from "./fault";
import { instantSchema } from "./instant";

export type { FieldError };

/** @internal Exported for tests. */
export const MAX_ENTRIES = 50;
export const MAX_BODY_BYTES = 256 * 1024;
const MAX_AHEAD_MS = 24 * 3_600_000;
const MAX_EXERCISE_NAME_LENGTH = 200;

const uuidSchema = z
  .string({ error: "must be a UUID" })
  .transform((text) => text.toLowerCase())
  .refine((text) => isUuid(text), { error: "must be a UUID" });

/** The name of an exercise that a person types. `history/1` allows more, since other programs write it. */
export const exerciseNameSchema = z
  .string()
  .max(MAX_EXERCISE_NAME_LENGTH, {
    error: `must be at most ${MAX_EXERCISE_NAME_LENGTH} characters`,
  })
  .refine((text) => !/\p{Cc}|\p{Cs}/u.test(text), { error: "must not hold control characters" });

const typedSessionSchema = sessionFieldsSchema.superRefine((session, context) => {
  for (const [index, { name }] of (session.exercises ?? []).entries()) {
    const { error } = exerciseNameSchema.safeParse(name);
    if (!error) continue;
    const { message } = faultIn(error, "name");
    context.addIssue({ code: "custom", path: ["exercises", index, "name"], message });
  }
});

const entryBase = {
  id: uuidSchema,
  clientId: z.string({ error: "must be the id of a client" }).exactOptional(),
  recordedAt: instantSchema,
};

const entrySchema = z.discriminatedUnion(
  "type",
  [
    z.strictObject({ ...entryBase, type: z.literal("session"), session: typedSessionSchema }),
    z.strictObject({ ...entryBase, type: z.literal("pain"), pain: painFieldsSchema }),
  ],
  { error: "must be session or pain" },
);

/** The shape of the whole request; each entry is parsed by itself with `parseEntry`. */
export const entriesRequestSchema = z.strictObject({
  entries: z
    .array(z.unknown(), { error: "must be a list" })
    .max(MAX_ENTRIES, { error: `must hold at most ${MAX_ENTRIES} entries` }),
});

export type Entry = z.output<typeof entrySchema>;

/** One entry of a request, or its first fault. `now` is the instant of receipt, in epoch milliseconds. */
export function parseEntry(
  input: unknown,
  now: number,
): { readonly entry: Entry } | { readonly error: FieldError } {
  const parsed = entrySchema.safeParse(input);
  if (!parsed.success) return { error: faultIn(parsed.error, "entry") };
  const fault = instantsOf(parsed.data).find(([, at]) => at < 0 || at > now + MAX_AHEAD_MS);
  if (!fault) return { entry: parsed.data };
  const [path, at] = fault;
  return {
    error: {
      path,
      message: at < 0 ? "must not be before 1970" : "must not be more than 24 hours in the future",
    },
  };
}

function instantsOf(entry: Entry): [string, number][] {
  if (entry.type === "session") {
    return [
      ["session.startedAt", entry.session.startedAt],
      ["recordedAt", entry.recordedAt],
    ];
  }
  return [
    ["pain.reportedAt", entry.pain.reportedAt],
    ["pain.onsetAt", entry.pain.onsetAt ?? 0],
    ["recordedAt", entry.recordedAt],
  ];
}

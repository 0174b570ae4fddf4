import { z } from "zod";
import { isUuid } from "@/lib/domain/uuid";
import { painFieldsSchema, sessionFieldsSchema } from "./facts";
import { instantSchema } from "./instant";

export const MAX_ENTRIES = 50;
export const MAX_BODY_BYTES = 256 * 1024;
const MAX_AHEAD_MS = 24 * 3_600_000;

const uuidSchema = z
  .string({ error: "must be a UUID" })
  .transform((text) => text.toLowerCase())
  .refine((text) => isUuid(text), { error: "must be a UUID" });

const entryBase = {
  id: uuidSchema,
  clientId: z.string({ error: "must be the id of a client" }).exactOptional(),
  recordedAt: instantSchema,
};

const entrySchema = z.discriminatedUnion(
  "type",
  [
    z.strictObject({ ...entryBase, type: z.literal("session"), session: sessionFieldsSchema }),
    z.strictObject({ ...entryBase, type: z.literal("pain"), pain: painFieldsSchema }),
  ],
  { error: "must be session or pain" },
);

/** The shape of the whole request; each entry is judged by itself with `parseEntry`. */
export const entriesRequestSchema = z.strictObject({
  entries: z
    .array(z.unknown(), { error: "must be a list" })
    .max(MAX_ENTRIES, { error: `must hold at most ${MAX_ENTRIES} entries` }),
});

export type Entry = z.output<typeof entrySchema>;

export interface FieldError {
  /** `pain.nrs`, `session.exercises[0].sets[1].reps`; `entry` where the entry is no object. */
  readonly path: string;
  readonly message: string;
}

/** One entry of the outbox's door, or its first fault. `now` is the receipt's instant in epoch milliseconds. */
export function parseEntry(
  input: unknown,
  now: number,
): { readonly entry: Entry } | { readonly error: FieldError } {
  const parsed = entrySchema.safeParse(input);
  if (!parsed.success) return { error: firstFault(parsed.error) };
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

/** The first thing that is wrong, with its place as it would be written in code. */
export function firstFault(error: z.ZodError): FieldError {
  const issue = error.issues[0];
  if (!issue) return { path: "entry", message: "is not valid" };
  const keys =
    issue.code === "unrecognized_keys" ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
  const path = keys
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("");
  const message = issue.code === "unrecognized_keys" ? "is not a known key" : issue.message;
  return { path: path.replace(/^\./, "") || "entry", message };
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

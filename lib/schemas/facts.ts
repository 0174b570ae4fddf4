import { z } from "zod";
import { SCREENING_QUESTIONS, type ScreeningQuestionId } from "@/lib/domain/pain/screening";
import {
  MOMENTS,
  QUALITIES,
  REGIONS,
  SCREENING_ANSWERS,
  SESSION_KINDS,
  SIDES,
  SPREADS,
} from "@/lib/domain/vocabulary";
import { instantSchema } from "./instant";

/** The fields of a session and a pain report in `history/1`, less their ids. Unknown keys are refused. */

const MAX_EXERCISE_NAME_LENGTH = 200;
const MAX_SESSION_MINUTES = 1440;

function numberBetween(min: number, max: number) {
  const error = `must be a number from ${min} to ${max}`;
  return z.number({ error }).min(min, { error }).max(max, { error });
}

function integerBetween(min: number, max: number) {
  const error = `must be an integer from ${min} to ${max}`;
  return z.int({ error }).min(min, { error }).max(max, { error });
}

function oneOf<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.enum(values, { error: `must be one of ${values.join(", ")}` });
}

function uniqueListOf<Item extends z.ZodType<string>>(item: Item) {
  return z
    .array(item)
    .refine((items) => new Set(items).size === items.length, { error: "must not repeat itself" });
}

const plainTextSchema = z
  .string({ error: "must be text" })
  .min(1, { error: "must not be empty" })
  .max(MAX_EXERCISE_NAME_LENGTH, {
    error: `must be at most ${MAX_EXERCISE_NAME_LENGTH} characters`,
  })
  .refine((text) => !/\p{Cc}|\p{Cs}/u.test(text), { error: "must not hold control characters" });

const flagSchema = z.boolean({ error: "must be true or false" });

const setSchema = z.strictObject({
  reps: integerBetween(0, 10_000).exactOptional(),
  loadKg: numberBetween(0, 2_000).exactOptional(),
  seconds: numberBetween(0, 86_400).exactOptional(),
  rpe: numberBetween(0, 10).exactOptional(),
  warmUp: flagSchema.exactOptional(),
});

const exerciseSchema = z.strictObject({
  name: plainTextSchema,
  regions: z.partialRecord(oneOf(REGIONS), numberBetween(0, 1)).exactOptional(),
  sets: z.array(setSchema),
});

export const sessionFieldsSchema = z.strictObject({
  startedAt: instantSchema,
  kind: oneOf(SESSION_KINDS),
  durationMinutes: numberBetween(0, MAX_SESSION_MINUTES).exactOptional(),
  rpe: numberBetween(0, 10).multipleOf(0.5, { error: "must be in steps of 0.5" }).exactOptional(),
  distanceMeters: numberBetween(0, 1_000_000).exactOptional(),
  warmUp: flagSchema.exactOptional(),
  stretch: flagSchema.exactOptional(),
  newStyle: flagSchema.exactOptional(),
  exercises: z.array(exerciseSchema).exactOptional(),
});

const questionIds = Object.keys(SCREENING_QUESTIONS) as [
  ScreeningQuestionId,
  ...ScreeningQuestionId[],
];

export const painFieldsSchema = z
  .strictObject({
    reportedAt: instantSchema,
    region: oneOf(REGIONS),
    side: oneOf(SIDES),
    nrs: integerBetween(0, 10),
    moment: oneOf(MOMENTS).exactOptional(),
    onsetAt: instantSchema.exactOptional(),
    sessionId: z.string({ error: "must be the id of a session" }).exactOptional(),
    qualities: uniqueListOf(oneOf(QUALITIES)).exactOptional(),
    atRest: flagSchema.exactOptional(),
    atNight: flagSchema.exactOptional(),
    spreads: oneOf(SPREADS).exactOptional(),
    screening: z.partialRecord(z.enum(questionIds), oneOf(SCREENING_ANSWERS)).exactOptional(),
  })
  .refine((pain) => pain.onsetAt === undefined || pain.onsetAt <= pain.reportedAt, {
    path: ["onsetAt"],
    error: "must not be later than reportedAt",
  });

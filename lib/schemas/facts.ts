import { z } from "zod";
import {
  MOMENTS,
  PAIN_SIGNS,
  QUALITIES,
  REGIONS,
  SCREENING_ANSWERS,
  SCREENING_QUESTIONS,
  SESSION_KINDS,
  SIDES,
  SPREADS,
} from "@/lib/domain/vocabulary";
import { must } from "./fault";
import {
  flagSchema,
  integerBetween,
  listOf,
  mapOf,
  numberBetween,
  objectOf,
  oneOf,
  optionalFlags,
  textSchema,
  uniqueListOf,
} from "./field";
import { instantSchema } from "./instant";

/** The fields of a session and of a pain report in `history/1`, without their ids. Unknown keys are refused. */

const MAX_SESSION_MINUTES = 1440;

const setSchema = objectOf({
  reps: integerBetween(0, 10_000).exactOptional(),
  loadKg: numberBetween(0, 2_000).exactOptional(),
  seconds: numberBetween(0, 86_400).exactOptional(),
  rpe: numberBetween(0, 10).exactOptional(),
  warmUp: flagSchema.exactOptional(),
});

const exerciseSchema = objectOf({
  name: textSchema,
  regions: mapOf(REGIONS, numberBetween(0, 1)).exactOptional(),
  sets: listOf(setSchema),
});

export const sessionFieldsSchema = objectOf({
  startedAt: instantSchema,
  kind: oneOf(SESSION_KINDS),
  durationMinutes: numberBetween(0, MAX_SESSION_MINUTES).exactOptional(),
  rpe: numberBetween(0, 10).multipleOf(0.5, { error: "must be in steps of 0.5" }).exactOptional(),
  distanceMeters: numberBetween(0, 1_000_000).exactOptional(),
  warmUp: flagSchema.exactOptional(),
  stretch: flagSchema.exactOptional(),
  newStyle: flagSchema.exactOptional(),
  exercises: listOf(exerciseSchema).exactOptional(),
});

const questionIds = SCREENING_QUESTIONS;

export const painFieldsSchema = objectOf({
  reportedAt: instantSchema,
  region: oneOf(REGIONS),
  side: oneOf(SIDES),
  nrs: integerBetween(0, 10),
  moment: oneOf(MOMENTS).exactOptional(),
  onsetAt: instantSchema.exactOptional(),
  sessionId: z.string({ error: must("the id of a session") }).exactOptional(),
  qualities: uniqueListOf(oneOf(QUALITIES)).exactOptional(),
  ...optionalFlags(PAIN_SIGNS),
  spreads: oneOf(SPREADS).exactOptional(),
  screening: mapOf(questionIds, oneOf(SCREENING_ANSWERS)).exactOptional(),
}).refine((pain) => pain.onsetAt === undefined || pain.onsetAt <= pain.reportedAt, {
  path: ["onsetAt"],
  error: "must not be later than reportedAt",
});

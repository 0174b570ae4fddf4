import { z } from "zod";
import { must } from "./fault";
import { integerBetween, objectOf } from "./field";

const MAX_TOKEN_LENGTH = 200;

const tokenSchema = z
  .string({ error: must("text") })
  .max(MAX_TOKEN_LENGTH, { error: `must be at most ${MAX_TOKEN_LENGTH} characters` });

/** What the page of an answer link sends to read the question. */
export const readAnswerSchema = objectOf({ token: tokenSchema });

/** The answer itself. */
export const answerSchema = objectOf({ token: tokenSchema, nrs: integerBetween(0, 10) });

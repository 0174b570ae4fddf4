import type { z } from "zod";
import type { SignedIn } from "@/lib/auth/signed-in";
import { answer } from "./answer";
import { type Incoming, parseBody, readJson } from "./guard";
import { type Answer, errorAnswer } from "./json-answer";

export const SIGN_IN_FIRST = "Sign in first, then try again.";

export interface Door<Body> {
  readonly schema: z.ZodType<Body>;
  readonly maxBytes: number;
  /** What the body as a whole is called in the message of a fault. */
  readonly whole: string;
  readonly signInWords?: string;
}

/**
 * Every door for somebody who is signed in: a body that is ours to hear, by a live session, of the door's schema, and
 * then its one service. An outage of the database is 503 at each of them.
 */
export function hearSigned<Body>(
  request: Incoming,
  readSender: () => Promise<SignedIn | null>,
  { schema, maxBytes, whole, signInWords = SIGN_IN_FIRST }: Door<Body>,
  serve: (signedIn: SignedIn, body: Body) => Promise<Answer>,
): Promise<Answer> {
  return answer(async () => {
    const read = await readJson(request, maxBytes);
    if (!read.ok) return read.answer;
    const signedIn = await readSender();
    if (!signedIn) return errorAnswer(401, "not-signed-in", signInWords);
    const parsed = parseBody(schema, read.body, whole);
    return parsed.ok ? serve(signedIn, parsed.body) : parsed.answer;
  });
}

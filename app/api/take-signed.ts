import type { z } from "zod";
import { readSignedIn, type SignedIn } from "@/lib/auth/session";
import { answer } from "./answer";
import { errorResponse, parseBody, readJson } from "./guard";

export const SIGN_IN_FIRST = "Sign in first, then try again.";

interface Door<Body> {
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
export function takeSigned<Body>(
  request: Request,
  { schema, maxBytes, whole, signInWords = SIGN_IN_FIRST }: Door<Body>,
  serve: (signedIn: SignedIn, body: Body) => Promise<Response>,
): Promise<Response> {
  return answer(async () => {
    const read = await readJson(request, maxBytes);
    if (!read.ok) return read.response;
    const signedIn = await readSignedIn();
    if (!signedIn) return errorResponse(401, "not-signed-in", signInWords);
    const parsed = parseBody(schema, read.body, whole);
    return parsed.ok ? serve(signedIn, parsed.body) : parsed.response;
  });
}

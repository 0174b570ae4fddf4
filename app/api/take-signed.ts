import { readSignedIn } from "@/lib/auth/session";
import type { SignedIn } from "@/lib/auth/signed-in";
import { type Door, hearSigned } from "./hear-signed";
import { type Answer, toResponse } from "./json-answer";

/** The door of a route handler for somebody who is signed in. */
export async function takeSigned<Body>(
  request: Request,
  door: Door<Body>,
  serve: (signedIn: SignedIn, body: Body) => Promise<Answer>,
): Promise<Response> {
  return toResponse(await hearSigned(request, readSignedIn, door, serve));
}

import { readSignedIn } from "@/lib/auth/session";
import type { SignedIn } from "@/lib/auth/signed-in";
import { type Door, hearSigned } from "./hear-signed";

/** The door of a route handler for somebody who is signed in. */
export function takeSigned<Body>(
  request: Request,
  door: Door<Body>,
  serve: (signedIn: SignedIn, body: Body) => Promise<Response>,
): Promise<Response> {
  return hearSigned(request, readSignedIn, door, serve);
}

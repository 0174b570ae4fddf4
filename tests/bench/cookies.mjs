import { encode } from "next-auth/jwt";
import { CLIENTS, PRACTICE_ID, sidOf } from "./practice.mjs";

// Over plain http; lib/auth/cookie.ts decides.
const COOKIE_NAME = "twinge.session";

/** The cookies that signing in would have set; 300 sign-ins would take the password hash half a minute. */
export function clientCookies(webEnv) {
  return Promise.all(Array.from({ length: CLIENTS }, (_, index) => cookieOf(index + 1, webEnv)));
}

export function trainerCookie(webEnv) {
  return cookieOf(0, webEnv);
}

async function cookieOf(personNumber, { NEXTAUTH_SECRET }) {
  const token = { practiceId: PRACTICE_ID, sid: sidOf(personNumber) };
  return `${COOKIE_NAME}=${await encode({ token, secret: NEXTAUTH_SECRET })}`;
}

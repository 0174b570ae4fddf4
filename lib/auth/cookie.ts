import "#server-only";
import { env } from "@/lib/env";

/** Over plain http, which only loopback uses, a Secure cookie would be dropped and sign-in seem to do nothing. */
export const isSecureOrigin = env.NEXTAUTH_URL.startsWith("https://");
export const sessionCookieName = isSecureOrigin ? "__Host-twinge.session" : "twinge.session";

import "#server-only";
import { env } from "@/lib/env";

/** Plain http is used on loopback only. A browser would drop a Secure cookie there, and nobody could sign in. */
export const isSecureOrigin = env.NEXTAUTH_URL.startsWith("https://");
export const sessionCookieName = isSecureOrigin ? "__Host-twinge.session" : "twinge.session";

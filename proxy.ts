import { type NextRequest, NextResponse } from "next/server";

// biome-ignore lint/style/noProcessEnv: the bundler writes NODE_ENV in; nothing is read when a request comes.
const isDevelopment = process.env.NODE_ENV === "development";
// React's development build uses eval for its error stacks; the production build does not.
const DEVELOPMENT_SOURCES = isDevelopment ? " 'unsafe-eval'" : "";

/**
 * Gives every page its own script nonce, and does nothing else: it is no authorization layer.
 * Kept to string work, since it runs before each page.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = crypto.randomUUID();
  const policy = `default-src 'self'; script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${DEVELOPMENT_SOURCES}; style-src-elem 'self' 'nonce-${nonce}'; style-src-attr 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'`;
  const headers = new Headers(request.headers);
  // The renderer reads the nonce from here and puts it on its own scripts and styles.
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

export const config = {
  matcher: [
    {
      source:
        "/((?!api/|_next/static/|_next/image|manifest\\.webmanifest|.*\\.(?:svg|png|ico|js)$).*)",
      missing: [{ type: "header", key: "next-router-prefetch" }],
    },
  ],
};

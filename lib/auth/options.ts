import "#server-only";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { revokeSignInSession } from "@/lib/data/accounts";
import { env } from "@/lib/env";
import { addressOf } from "./address";
import { isSecureOrigin, sessionCookieName } from "./cookie";
import type { SessionToken } from "./session-token";
import { hashSid, signIn } from "./sign-in";

const MAX_COOKIE_AGE_SECONDS = 180 * 86_400;
const MAX_FIELD_LENGTH = 512;

declare module "next-auth" {
  interface User extends SessionToken {
    id: string;
  }
}
declare module "next-auth/jwt" {
  interface JWT extends Partial<SessionToken> {}
}

/** The cookie carries a session token and no rights: what its user may do is read from the database on every request. */
export const authOptions: NextAuthOptions = {
  secret: env.NEXTAUTH_SECRET,
  session: { strategy: "jwt", maxAge: MAX_COOKIE_AGE_SECONDS },
  pages: { signIn: "/sign-in", error: "/sign-in" },
  useSecureCookies: isSecureOrigin,
  cookies: {
    sessionToken: {
      name: sessionCookieName,
      options: { httpOnly: true, sameSite: "lax", path: "/", secure: isSecureOrigin },
    },
  },
  providers: [
    CredentialsProvider({
      credentials: { email: { type: "email" }, password: { type: "password" } },
      async authorize(credentials, request) {
        const email = credentials?.email;
        const password = credentials?.password;
        if (typeof email !== "string" || typeof password !== "string") return null;
        if (email.length > MAX_FIELD_LENGTH || password.length > MAX_FIELD_LENGTH) return null;
        const headers = request.headers ?? {};
        const token = await signIn(
          { email, password },
          {
            address: addressOf(headers["x-forwarded-for"]),
            userAgent: headers["user-agent"] ? String(headers["user-agent"]).slice(0, 200) : null,
          },
        );
        return token && { id: token.sid, ...token };
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? { practiceId: user.practiceId, sid: user.sid } : token),
    session: ({ session }) => ({ expires: session.expires }),
    redirect: ({ url, baseUrl }) =>
      url.startsWith("/") && !url.startsWith("//") ? `${baseUrl}${url}` : baseUrl,
  },
  events: {
    async signOut({ token }) {
      if (token.practiceId && token.sid) {
        await revokeSignInSession(token.practiceId, hashSid(token.sid));
      }
    },
  },
};

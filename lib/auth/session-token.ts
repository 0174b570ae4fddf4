import "#server-only";
import { decode } from "next-auth/jwt";
import { isUuid } from "@/lib/domain/uuid";
import { env } from "@/lib/env";

const MAX_CACHED = 5_000;

/** What the session cookie carries: where the session row is, and the secret that proves it. */
export interface SessionToken {
  readonly practiceId: string;
  readonly sid: string;
}

interface CachedToken extends SessionToken {
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

/**
 * Decrypting a cookie derives a key each time and costs more than a query, so decrypted tokens are kept. A token only
 * says where to look: whether the session is live is read from its row on every request.
 */
const cache = new Map<string, CachedToken>();

/** The token in a session cookie; null for a cookie that we did not make, that is broken or that has expired. */
export async function readSessionToken(cookie: string): Promise<SessionToken | null> {
  const cached = cache.get(cookie);
  if (cached) return cached.expiresAt > Date.now() ? cached : null;
  const claims = await decode({ token: cookie, secret: env.NEXTAUTH_SECRET }).catch(() => null);
  if (typeof claims?.sid !== "string" || typeof claims.practiceId !== "string") return null;
  if (typeof claims.exp !== "number" || !isUuid(claims.practiceId)) return null;
  if (cache.size >= MAX_CACHED) cache.clear();
  const token = {
    sid: claims.sid,
    practiceId: claims.practiceId,
    expiresAt: claims.exp * 1000,
  };
  cache.set(cookie, token);
  return token;
}

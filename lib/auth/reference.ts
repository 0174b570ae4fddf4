import "#server-only";
import { decode } from "next-auth/jwt";
import { isUuid } from "@/lib/domain/uuid";
import { env } from "@/lib/env";
import type { SessionReference } from "./sign-in";

const MAX_KEPT = 5_000;

interface KeptReference extends SessionReference {
  readonly expiresAt: number;
}

/**
 * Opening a cookie derives a key anew each time and costs more than asking the database, so what a cookie says is
 * kept. It only says where to look: whether the session lives is asked on every request.
 */
const kept = new Map<string, KeptReference>();

/** Where a cookie says its session row is; null for one that is not ours, is broken or has expired. */
export async function readReference(cookie: string): Promise<SessionReference | null> {
  const known = kept.get(cookie);
  if (known) return known.expiresAt > Date.now() ? known : null;
  const token = await decode({ token: cookie, secret: env.NEXTAUTH_SECRET }).catch(() => null);
  if (typeof token?.sid !== "string" || typeof token.practiceId !== "string") return null;
  if (typeof token.exp !== "number" || !isUuid(token.practiceId)) return null;
  if (kept.size >= MAX_KEPT) kept.clear();
  const reference = {
    sid: token.sid,
    practiceId: token.practiceId,
    expiresAt: Number(token.exp) * 1000,
  };
  kept.set(cookie, reference);
  return reference;
}

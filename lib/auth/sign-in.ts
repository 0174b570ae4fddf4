import "#server-only";
import { createHash, randomBytes } from "node:crypto";
import { createSignInSession, findSignInCandidates } from "@/lib/data/accounts";
import { isThrottled, recordFailure } from "./failures";
import { verifyNobody, verifyPassword } from "./password";
import type { SessionToken } from "./session-token";

export function hashSid(sid: string): Buffer {
  return createHash("sha256").update(sid).digest();
}

/** The spelling under which an e-mail address is stored and looked up. */
export function normalizeEmail(email: string): string {
  return email.normalize("NFKC").trim().toLowerCase();
}

/**
 * Checks an address and a password and opens a session row. Returns null when the address is unknown, the password
 * is wrong, or the sender has failed too often; the first two take the same time. Throws `PasswordQueueFull` when
 * too many sign in at once, and when the database cannot answer.
 */
export async function signIn(
  credentials: { readonly email: string; readonly password: string },
  sender: { readonly address: string; readonly userAgent: string | null },
): Promise<SessionToken | null> {
  const email = normalizeEmail(credentials.email);
  if (await isThrottled(email, sender.address)) return null;
  const candidates = await findSignInCandidates(email);
  for (const candidate of candidates) {
    if (await verifyPassword(candidate.passwordHash, credentials.password)) {
      const sid = randomBytes(32).toString("base64url");
      await createSignInSession(candidate, hashSid(sid), sender.userAgent);
      return { practiceId: candidate.practiceId, sid };
    }
  }
  if (candidates.length === 0) await verifyNobody(credentials.password);
  await recordFailure(email, sender.address);
  return null;
}

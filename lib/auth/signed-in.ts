import "#server-only";
import { type LiveSession, readLiveSession } from "@/lib/data/live-sessions";
import type { UserActor } from "@/lib/domain/access/actor";
import { readSessionToken } from "./session-token";
import { hashSid } from "./sign-in";

export interface SignedIn extends LiveSession {
  readonly actor: UserActor;
}

/** The person whose session cookie this is, if its session row is live; null otherwise. */
export async function findSignedIn(cookie: string | undefined): Promise<SignedIn | null> {
  const token = cookie ? await readSessionToken(cookie) : null;
  if (!token) return null;
  const { practiceId, sid } = token;
  const session = await readLiveSession(practiceId, hashSid(sid));
  if (!session || session.roles.length === 0) return null;
  return {
    ...session,
    actor: { kind: "user", practiceId, userId: session.userId, roles: session.roles },
  };
}

import "#server-only";
import { type LiveSession, readLiveSession } from "@/lib/data/live-sessions";
import type { UserActor } from "@/lib/domain/access/actor";
import { readReference } from "./reference";
import { hashSid } from "./sign-in";

export interface SignedIn extends LiveSession {
  readonly actor: UserActor;
}

/** Who sends this session cookie, by a live session row and never by what the cookie claims; null for nobody. */
export async function findSignedIn(cookie: string | undefined): Promise<SignedIn | null> {
  const reference = cookie ? await readReference(cookie) : null;
  if (!reference) return null;
  const session = await readLiveSession(reference.practiceId, hashSid(reference.sid));
  if (!session || session.roles.length === 0) return null;
  const { practiceId } = reference;
  return {
    ...session,
    actor: { kind: "user", practiceId, userId: session.userId, roles: session.roles },
  };
}

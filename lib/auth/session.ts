import "server-only";
import { cookies } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { type LiveSession, readLiveSession } from "@/lib/data/accounts";
import type { Role, UserActor } from "@/lib/domain/access/actor";
import { sessionCookieName } from "./cookie";
import { readReference } from "./reference";
import { hashSid } from "./sign-in";

export interface SignedIn extends LiveSession {
  readonly actor: UserActor;
}

/** Who asks, by a live session row and never by what a cookie claims; null if nobody is signed in. */
export const readSignedIn = cache(async (): Promise<SignedIn | null> => {
  const cookie = (await cookies()).get(sessionCookieName)?.value;
  if (!cookie) return null;
  const reference = await readReference(cookie);
  if (!reference) return null;
  const session = await readLiveSession(reference.practiceId, hashSid(reference.sid));
  if (!session || session.roles.length === 0) return null;
  const { practiceId } = reference;
  return {
    ...session,
    actor: { kind: "user", practiceId, userId: session.userId, roles: session.roles },
  };
});

/** For pages: sends strangers to sign-in; a page for other roles than these does not exist. */
export async function requireRole(...roles: readonly Role[]): Promise<SignedIn> {
  const signedIn = await readSignedIn();
  if (!signedIn) redirect("/sign-in");
  if (!roles.some((role) => signedIn.actor.roles.includes(role))) notFound();
  return signedIn;
}

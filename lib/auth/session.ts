import "server-only";
import { cookies } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { decode } from "next-auth/jwt";
import { cache } from "react";
import { type LiveSession, readLiveSession } from "@/lib/data/accounts";
import type { Role, UserActor } from "@/lib/domain/access/actor";
import { env } from "@/lib/env";
import { sessionCookieName } from "./cookie";
import { hashSid } from "./sign-in";

export interface SignedIn extends LiveSession {
  readonly actor: UserActor;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Who asks, by a live session row and never by what a cookie claims; null if nobody is signed in. */
export const readSignedIn = cache(async (): Promise<SignedIn | null> => {
  const cookie = (await cookies()).get(sessionCookieName)?.value;
  if (!cookie) return null;
  const reference = await decodeReference(cookie);
  if (!reference) return null;
  const session = await readLiveSession(reference.practiceId, hashSid(reference.sid));
  if (!session || session.roles.length === 0) return null;
  const { practiceId } = reference;
  return {
    ...session,
    actor: { kind: "user", practiceId, userId: session.userId, roles: session.roles },
  };
});

/** For pages: sends strangers to sign-in; a page for another role does not exist. */
export async function requireRole(role: Role): Promise<SignedIn> {
  const signedIn = await readSignedIn();
  if (!signedIn) redirect("/sign-in");
  if (!signedIn.actor.roles.includes(role)) notFound();
  return signedIn;
}

async function decodeReference(cookie: string) {
  const token = await decode({ token: cookie, secret: env.NEXTAUTH_SECRET }).catch(() => null);
  if (typeof token?.sid !== "string" || typeof token.practiceId !== "string") return null;
  return UUID.test(token.practiceId) ? { sid: token.sid, practiceId: token.practiceId } : null;
}

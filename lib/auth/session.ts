import "#server-only";
import { cookies } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import type { Role } from "@/lib/domain/access/actor";
import { sessionCookieName } from "./cookie";
import { findSignedIn, type SignedIn } from "./signed-in";

/** The person who is signed in, read once for each request; null if nobody is. */
export const readSignedIn = cache(
  async (): Promise<SignedIn | null> =>
    findSignedIn((await cookies()).get(sessionCookieName)?.value),
);

/**
 * For pages: redirects to sign-in where nobody is signed in; shows "not found" to a person without one of the
 * roles.
 */
export async function requireRole(...roles: readonly Role[]): Promise<SignedIn> {
  const signedIn = await readSignedIn();
  if (!signedIn) redirect("/sign-in");
  if (!roles.some((role) => signedIn.actor.roles.includes(role))) notFound();
  return signedIn;
}

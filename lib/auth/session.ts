import "#server-only";
import { cookies } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import type { Role } from "@/lib/domain/access/actor";
import { sessionCookieName } from "./cookie";
import { findSignedIn, type SignedIn } from "./signed-in";

/** Who asks for this page or sends to this route, asked once for each request; null if nobody is signed in. */
export const readSignedIn = cache(
  async (): Promise<SignedIn | null> =>
    findSignedIn((await cookies()).get(sessionCookieName)?.value),
);

/** For pages: sends strangers to sign-in; a page for other roles than these does not exist. */
export async function requireRole(...roles: readonly Role[]): Promise<SignedIn> {
  const signedIn = await readSignedIn();
  if (!signedIn) redirect("/sign-in");
  if (!roles.some((role) => signedIn.actor.roles.includes(role))) notFound();
  return signedIn;
}

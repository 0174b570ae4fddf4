import "#server-only";
import { hash, verify } from "@node-rs/argon2";
import pLimit from "p-limit";
import { env } from "@/lib/env";

// OWASP's password storage floor is 19 MiB and two passes; this costs about four times that.
const PARAMETERS = { memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const;
const MAX_AT_ONCE = 2;
const MAX_WAITING = 16;

const limit = pLimit(MAX_AT_ONCE);

/** Thrown when more people sign in at once than there is memory for; sign-in then responds with 503. */
class PasswordQueueFull extends Error {}

export function hashPassword(password: string): Promise<string> {
  return takeTurn(() => hash(password.normalize("NFKC"), PARAMETERS));
}

export function verifyPassword(encoded: string, password: string): Promise<boolean> {
  return takeTurn(() => verify(encoded, password.normalize("NFKC")));
}

let decoyHash: Promise<string> | undefined;

/** Takes as long as a real check, so that the time of a response does not show whether an address is known. */
export async function verifyNobody(password: string): Promise<false> {
  decoyHash ??= hashPassword(env.NEXTAUTH_SECRET);
  await verifyPassword(await decoyHash, password);
  return false;
}

/** Each hash takes 64 MiB: two at a time and a short queue bound the memory. */
async function takeTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  if (limit.pendingCount >= MAX_WAITING) throw new PasswordQueueFull();
  return limit(work);
}

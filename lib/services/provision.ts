import "#server-only";
import { uuidv7 } from "uuidv7";
import { hashPassword } from "@/lib/auth/password";
import { openPracticeScope } from "@/lib/auth/scope";
import { normalizeEmail } from "@/lib/auth/sign-in";
import { insertClient, insertMember, insertPractice, type NewProfile } from "@/lib/data/members";
import { inPrisma } from "@/lib/data/transaction";
import type { Actor, Role } from "@/lib/domain/access/actor";

/**
 * Creates an empty practice and returns its id. The actor is Twinge itself, since the practice has no members yet.
 */
export async function createPractice(name: string): Promise<string> {
  const practiceId = uuidv7();
  await inPrisma(provisionScope({ kind: "system", practiceId }), (tx) => insertPractice(tx, name));
  return practiceId;
}

export interface MemberDetails {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly roles: readonly Role[];
  /** For clients: their profile, and the trainers who look after them. */
  readonly client?: { readonly profile: NewProfile; readonly trainerIds: readonly string[] };
}

/** Adds a person to the actor's practice and returns their id. Throws when the address is taken. */
export async function addMember(actor: Actor, details: MemberDetails): Promise<string> {
  const { client, password, email, ...member } = details;
  const id = uuidv7();
  const passwordHash = await hashPassword(password);
  await inPrisma(provisionScope(actor), async (tx) => {
    await insertMember(tx, { ...member, id, email: normalizeEmail(email), passwordHash });
    if (client) await insertClient(tx, id, client.profile, client.trainerIds);
  });
  return id;
}

function provisionScope(actor: Actor) {
  const scope = openPracticeScope(actor, "provision");
  if (!scope) throw new Error("This actor may not add people to the practice");
  return scope;
}

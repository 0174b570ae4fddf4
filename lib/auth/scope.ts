import "#server-only";
import { findRelation } from "@/lib/data/relations";
import type { Actor, SystemActor } from "@/lib/domain/access/actor";
import { type ClientVerb, can, canInPractice, type PracticeVerb } from "@/lib/domain/access/can";
import type { ClientScope, PracticeScope } from "@/lib/domain/access/scope";

/**
 * Proves that the actor may do the verb to the client, or returns null. The result is the same for a client of
 * another trainer, a client of another practice, and one who does not exist.
 */
export async function openClientScope(
  actor: Actor,
  verb: ClientVerb,
  clientId: string,
): Promise<ClientScope | null> {
  const relation = await findRelation(actor, clientId);
  return can(actor, verb, relation) ? mintClientScope(actor, verb, clientId) : null;
}

/** Proves that the actor may do the verb in their practice, or returns null. */
export function openPracticeScope(actor: Actor, verb: PracticeVerb): PracticeScope | null {
  if (!canInPractice(actor, verb)) return null;
  return { actor, verb, practiceId: actor.practiceId } as PracticeScope;
}

/** The scope of what Twinge itself does in a practice, with nobody signed in. Throws where it may not. */
export function openSystemScope(practiceId: string, verb: PracticeVerb): PracticeScope {
  const scope = openPracticeScope({ kind: "system", practiceId }, verb);
  if (!scope) throw new Error(`Twinge itself may not ${verb}`);
  return scope;
}

/** The worker's scope on a client whose clock row it has locked for an evaluation. */
export function openSweepScope(actor: SystemActor, clientId: string): ClientScope {
  return mintClientScope(actor, "evaluate", clientId);
}

/** Ids are compared as text after this, so they get the database's spelling: lower case. */
function mintClientScope(actor: Actor, verb: ClientVerb, clientId: string): ClientScope {
  const spelled = clientId.toLowerCase();
  return { actor, verb, practiceId: actor.practiceId, clientId: spelled } as ClientScope;
}

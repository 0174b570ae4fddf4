import "#server-only";
import { findRelation } from "@/lib/data/relations";
import type { Actor, SystemActor } from "@/lib/domain/access/actor";
import { type ClientVerb, can, canInPractice, type PracticeVerb } from "@/lib/domain/access/can";
import type { ClientScope, PracticeScope } from "@/lib/domain/access/scope";

/**
 * Proves that the actor may do the verb to the client, or answers null. A client of another trainer,
 * of another practice and one who does not exist are not told apart.
 */
export async function openClientScope(
  actor: Actor,
  verb: ClientVerb,
  clientId: string,
): Promise<ClientScope | null> {
  const relation = await findRelation(actor, clientId);
  return can(actor, verb, relation) ? mintClientScope(actor, verb, clientId) : null;
}

/** Proves that the actor may do the verb in their practice, or answers null. */
export function openPracticeScope(actor: Actor, verb: PracticeVerb): PracticeScope | null {
  if (!canInPractice(actor, verb)) return null;
  return { actor, verb, practiceId: actor.practiceId } as PracticeScope;
}

/** The scope of what the house itself does in a practice, with nobody signed in. */
export function openHouseScope(practiceId: string, verb: PracticeVerb): PracticeScope {
  const scope = openPracticeScope({ kind: "system", practiceId }, verb);
  if (!scope) throw new Error(`The house may not ${verb}`);
  return scope;
}

/** The worker's scope on a client whose clock row it has claimed. */
export function openSweepScope(actor: SystemActor, clientId: string): ClientScope {
  return mintClientScope(actor, "evaluate", clientId);
}

/** An id is told apart by its letters alone, whatever their case: from here on it is as the database spells it. */
function mintClientScope(actor: Actor, verb: ClientVerb, clientId: string): ClientScope {
  const spelled = clientId.toLowerCase();
  return { actor, verb, practiceId: actor.practiceId, clientId: spelled } as ClientScope;
}

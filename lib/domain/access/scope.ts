import type { Actor } from "./actor";
import type { ClientVerb, PracticeVerb } from "./can";

declare const minted: unique symbol;

/**
 * Proof that an actor may do a verb to one client. Only `lib/auth` mints it;
 * whatever touches a client's rows asks for it, so that a forgotten check does not compile.
 */
export interface ClientScope {
  readonly actor: Actor;
  readonly verb: ClientVerb;
  readonly practiceId: string;
  readonly clientId: string;
  readonly [minted]: true;
}

/** Proof that an actor may do a verb in a practice. */
export interface PracticeScope {
  readonly actor: Actor;
  readonly verb: PracticeVerb;
  readonly practiceId: string;
  readonly [minted]: true;
}

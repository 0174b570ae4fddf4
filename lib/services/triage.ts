import "server-only";
import type { UserActor } from "@/lib/domain/access/actor";
import type { FlagAct, FlagRefusal } from "@/lib/domain/flags/transitions";
import type { Result } from "@/lib/domain/result";

/**
 * Does one act to a flag of a client, with its event, the client's standing row and the audit row in one transaction.
 * Refuses `not-found` alike for a flag or client that is not there and one that is not the actor's.
 */
export async function actOnClientFlag(
  _actor: UserActor,
  _clientId: string,
  _flagId: string,
  _act: FlagAct,
): Promise<Result<null, FlagRefusal | "not-found">> {
  throw new Error("not built yet");
}

import "#server-only";
import { uuidv7 } from "uuidv7";
import { openClientScope } from "@/lib/auth/scope";
import { recordAudit } from "@/lib/data/audit";
import { readNow } from "@/lib/data/clock";
import { saveFlags } from "@/lib/data/flags";
import { inTransaction } from "@/lib/data/transaction";
import type { UserActor } from "@/lib/domain/access/actor";
import { actOnFlag, type FlagAct, type FlagRefusal } from "@/lib/domain/flags/transitions";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { evaluateClients } from "./evaluate-clients";
import { lockClient } from "./lock-client";

/**
 * Does one act to a flag of a client, with its event, the client's board row and the audit row in one transaction.
 * Refuses `not-found` alike for a flag or client that is not there and one that is not the actor's.
 */
export async function actOnClientFlag(
  actor: UserActor,
  clientId: string,
  flagId: string,
  act: FlagAct,
): Promise<Result<null, FlagRefusal | "not-found">> {
  const scope = await openClientScope(actor, "triage-flags", clientId);
  if (!scope) return refuse("not-found");
  return inTransaction(scope, async (tx) => {
    const now = await readNow(tx);
    const found = await lockClient(tx, now);
    const flag = found?.window.flags.find(({ id }) => id === flagId);
    if (!found || !flag) return refuse("not-found" as const);
    const result = actOnFlag(flag, act, now);
    if (!result.ok) return refuse(result.error);

    const after = { ...result.after, id: flag.id };
    const event = {
      id: uuidv7(),
      flagId,
      at: now,
      kind: act.kind,
      actorId: actor.userId,
      ...("reason" in act && { reason: act.reason }),
      detail: {
        from: result.from,
        to: result.to,
        ...("actionTaken" in act && { actionTaken: act.actionTaken }),
      },
    };
    saveFlags(tx, [{ clientId: scope.clientId, at: now, flags: [after], events: [event] }]);
    const flags = found.window.flags.map((other) => (other.id === flagId ? after : other));
    const window = { ...found.window, flags };
    await evaluateClients([{ tx, locked: found.locked, window, createdIds: new Set() }]);
    recordAudit(tx, { verb: `flag-${act.kind}`, clientId: scope.clientId, objectId: flagId });
    return ok(null);
  });
}

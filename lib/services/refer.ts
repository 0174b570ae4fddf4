import "#server-only";
import { uuidv7 } from "uuidv7";
import { openClientScope } from "@/lib/auth/scope";
import { recordAuditByPrisma } from "@/lib/data/audit";
import { insertReferral } from "@/lib/data/referrals";
import { inPrisma } from "@/lib/data/transaction";
import type { UserActor } from "@/lib/domain/access/actor";
import { ok, type Result, refuse } from "@/lib/domain/result";

/**
 * Records a trainer's question to a physical therapist; the report carries the newest one. Returns the referral's
 * id. Refuses `not-found` for a client or flag that is not there or not the actor's.
 */
export async function referClient(
  actor: UserActor,
  clientId: string,
  referral: { readonly question: string; readonly flagId?: string | undefined },
): Promise<Result<string, "not-found">> {
  const scope = await openClientScope(actor, "refer", clientId);
  if (!scope) return refuse("not-found");
  return inPrisma(scope, async (tx) => {
    const id = uuidv7();
    const isStored = await insertReferral(tx, { id, ...referral, createdById: actor.userId });
    if (!isStored) return refuse("not-found" as const);
    await recordAuditByPrisma(tx, { verb: "refer", clientId, objectId: id });
    return ok(id);
  });
}

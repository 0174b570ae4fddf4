import "#server-only";
import { openSweepScope } from "@/lib/auth/scope";
import type { Claim } from "@/lib/data/claims";
import { openClient, openClients } from "@/lib/data/open-client";
import { inSql, type Sql } from "@/lib/data/transaction";
import { type Case, evaluateClient, evaluateClients } from "./evaluate-client";
import { lateSecondsOf, type SweepOptions, type SweepResult, settleDueClients } from "./settle-due";

/**
 * Evaluates every client whose time has come through the same evaluation as a write. Any number of workers may sweep
 * at once: what one has claimed the others pass over.
 */
export function sweepDueClients(options: SweepOptions = {}): Promise<SweepResult> {
  return settleDueClients(options, evaluateClaimed);
}

/** Evaluates one client, due or not, with no new fact: what time alone has changed by `now`. */
export async function evaluateAtRest(client: {
  readonly practiceId: string;
  readonly clientId: string;
  readonly now: number;
}): Promise<void> {
  await inSql(scopeOf(client.practiceId, client.clientId), async (tx) => {
    const opened = await openClient(tx, client.now);
    if (opened) await evaluateClient(tx, opened);
  });
}

async function evaluateClaimed(sql: Sql, practiceId: string, claims: readonly Claim[]) {
  const opened = await openClients({ ...sql, scope: { practiceId } }, claims);
  const cases = claims.map((claim): Case => {
    const client = opened.get(claim.clientId);
    if (!client) throw new Error("A claimed client has no profile");
    const tx = { ...sql, scope: scopeOf(practiceId, claim.clientId) };
    return { tx, loaded: { ...client, lateSeconds: lateSecondsOf(claim) } };
  });
  await evaluateClients(cases);
}

function scopeOf(practiceId: string, clientId: string) {
  return openSweepScope({ kind: "system", practiceId }, clientId);
}

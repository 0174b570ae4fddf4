import "#server-only";
import { openSweepScope } from "@/lib/auth/scope";
import type { Claim } from "@/lib/data/claims";
import { lockClients } from "@/lib/data/client-clock";
import { inTransaction, type Transaction } from "@/lib/data/transaction";
import { readWindows } from "@/lib/data/window";
import { type EvaluationCase, evaluateClients } from "./evaluate-clients";
import { lockClient } from "./lock-client";
import { lateSecondsOf, type SweepOptions, type SweepResult, settleDueClients } from "./settle-due";

/**
 * Evaluates every client whose time has come through the same evaluation as a write. Any number of workers may
 * sweep at once: each passes over the clients that another has claimed.
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
  const scope = scopeOf(client.practiceId, client.clientId);
  await inTransaction(scope, async (tx) => {
    const found = await lockClient(tx, client.now);
    if (found) await evaluateClients([{ tx, ...found, createdIds: new Set() }]);
  });
}

/** Evaluates one batch. Claimed clients are locked already, so locking them here does not wait. */
async function evaluateClaimed(tx: Transaction, practiceId: string, claims: readonly Claim[]) {
  const [first] = claims;
  if (!first) return;
  const txOf = (clientId: string) => ({ ...tx, scope: scopeOf(practiceId, clientId) });
  const practiceTx = txOf(first.clientId);
  const clientIds = claims.map(({ clientId }) => clientId);
  const [locked, windows] = await Promise.all([
    lockClients(practiceTx, clientIds),
    readWindows(practiceTx, claims),
  ]);
  const cases = claims.map((claim): EvaluationCase => {
    const client = locked.get(claim.clientId);
    const window = windows.get(claim.clientId);
    if (!client || !window) throw new Error("A claimed client has no profile");
    const lateSeconds = lateSecondsOf(claim);
    return { tx: txOf(claim.clientId), locked: client, window, createdIds: new Set(), lateSeconds };
  });
  await evaluateClients(cases);
}

function scopeOf(practiceId: string, clientId: string) {
  return openSweepScope({ kind: "system", practiceId }, clientId);
}

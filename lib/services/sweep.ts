import "server-only";
import { openSweepScope } from "@/lib/auth/scope";
import { type Claim, claimDue, findDuePractice, postponeEvaluation } from "@/lib/data/claims";
import { openClient, openClients } from "@/lib/data/open-client";
import { isDatabaseOutage } from "@/lib/data/outage";
import { inPractice, inSql, type Sql } from "@/lib/data/transaction";
import { type Case, evaluateClient, evaluateClients } from "./evaluate-client";

/** Held together for as long as their evaluation takes, in which a write of one of them waits. */
export const SWEEP_BATCH = 200;
/** Two sweeps. What is evaluated later than that after its time is marked late. */
const LATE_AFTER_SECONDS = 120;

export interface SweepResult {
  readonly evaluated: number;
  /** Of those, how many had waited for more than two sweeps. */
  readonly late: number;
  /** What each failed evaluation threw; its client is tried again later and holds up nobody. */
  readonly failures: readonly unknown[];
}

export interface SweepOptions {
  /** Stands in for the database's clock in tests, epoch milliseconds. */
  readonly now?: number;
  /** The batch under way is finished, and nothing more is begun. */
  readonly stopping?: AbortSignal;
}

/**
 * Evaluates every client whose time has come, those who have waited longest first, through the same evaluation as a
 * write. Any number of workers may sweep at once: what one has claimed the others pass over. A batch in which
 * something fails is gone through again one by one, and who fails alone is tried again in 1, 5, then 30 minutes.
 */
export async function sweepDueClients({ now, stopping }: SweepOptions = {}): Promise<SweepResult> {
  const failures: unknown[] = [];
  const result = { evaluated: 0, late: 0, failures };
  let alone = 0;
  let held: string[] = [];
  while (!stopping?.aborted) {
    const practiceId = await findDuePractice(now ?? null, held);
    if (practiceId === undefined) break;
    let claims: readonly Claim[] = [];
    try {
      await inPractice(practiceId, async (tx) => {
        claims = await claimDue(tx, practiceId, alone > 0 ? 1 : SWEEP_BATCH, now ?? null);
        await evaluateClaimed(tx, practiceId, claims);
      });
      held = claims.length > 0 ? [] : [...held, practiceId];
      result.evaluated += claims.length;
      result.late += claims.filter((claim) => lateSecondsOf(claim) > 0).length;
      alone = Math.max(0, alone - 1);
    } catch (failure) {
      const [first, ...others] = claims;
      if (isDatabaseOutage(failure) || !first) throw failure;
      alone = Math.max(alone - 1, others.length > 0 ? claims.length : 0);
      if (others.length > 0) continue;
      failures.push(failure);
      await inPractice(practiceId, async (tx) =>
        postponeEvaluation(tx, practiceId, first.clientId, now ?? null),
      );
    }
  }
  return result;
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
  const [first] = claims;
  if (!first) return;
  const ids = claims.map(({ clientId }) => clientId);
  const opened = await openClients({ ...sql, scope: { practiceId } }, ids, first.now);
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

/** By how much the evaluation is late; 0 while it is within two sweeps. */
function lateSecondsOf({ now, dueAt }: Claim): number {
  const seconds = Math.floor((now - dueAt) / 1000);
  return seconds > LATE_AFTER_SECONDS ? seconds : 0;
}

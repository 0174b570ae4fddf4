import "#server-only";
import { type Claim, claimDue, findDuePractice, postponeEvaluation } from "@/lib/data/claims";
import { isDatabaseOutage } from "@/lib/data/outage";
import { inPractice, type Transaction } from "@/lib/data/transaction";
import { MINUTE_MS } from "@/lib/domain/time/elapsed";

/**
 * Clients of one batch are locked together while they are evaluated, and a write of one of them waits so long.
 */
const BATCH = 200;
/** While the database writes one batch the next one is evaluated. */
const LANES = 2;
/** Two sweeps. What is evaluated later than that after its time is marked late. */
const LATE_AFTER_SECONDS = 120;

export interface SweepResult {
  readonly evaluated: number;
  /** How many of those were evaluated more than two sweeps late. */
  readonly late: number;
  /** What each failed evaluation threw; its client is tried again later and holds up nobody. */
  readonly failures: readonly unknown[];
}

export interface SweepOptions {
  /** Stands in for the database's clock in tests, epoch milliseconds. */
  readonly now?: number | undefined;
  /** The batch under way is finished, and nothing more is begun. */
  readonly stopping?: AbortSignal | undefined;
}

/** Evaluates the claimed clients in the transaction that claimed them. */
export type Settle = (
  tx: Transaction,
  practiceId: string,
  claims: readonly Claim[],
) => Promise<void>;

/**
 * Claims clients whose time has come, those who have waited longest first, batch by batch, until none is left that
 * nobody else holds. After a failure the batch is done again client by client, and a client who fails alone is
 * tried again in 1, 5, then 30 minutes. Two batches are worked on at a time where there is more than one.
 */
export async function settleDueClients(
  { now: givenNow, stopping }: SweepOptions,
  settle: Settle,
): Promise<SweepResult> {
  const now = givenNow ?? null;
  const failures: unknown[] = [];
  const result = { evaluated: 0, late: 0, failures };
  const lanes: Promise<void>[] = [];
  let broken: unknown;
  const addLane = () => {
    const lane = runLane().catch((failure) => {
      broken ??= failure;
    });
    lanes.push(lane);
  };

  async function runLane(): Promise<void> {
    let alone = 0;
    let held: string[] = [];
    while (!stopping?.aborted && broken === undefined) {
      const practiceId = await findDuePractice(now, held);
      if (practiceId === undefined) return;
      let claims: readonly Claim[] = [];
      try {
        await inPractice(practiceId, async (tx) => {
          claims = await claimDue(tx, practiceId, alone > 0 ? 1 : BATCH, now);
          if (claims.length === BATCH && lanes.length < LANES) addLane();
          if (claims.length > 0) await settle(tx, practiceId, claims);
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
          postponeEvaluation(tx, practiceId, first, first.now + postponedMs(first)),
        );
      }
    }
  }

  addLane();
  for (const lane of lanes) await lane;
  if (broken !== undefined) throw broken;
  return result;
}

/** After the first failure, after the second, and after every later one. */
const POSTPONED_MS = [1 * MINUTE_MS, 5 * MINUTE_MS, 30 * MINUTE_MS] as const;

function postponedMs({ failures }: Claim): number {
  return POSTPONED_MS[failures] ?? 30 * MINUTE_MS;
}

/** By how much the evaluation is late; 0 while it is within two sweeps. */
export function lateSecondsOf({ now, dueAt }: Claim): number {
  const seconds = Math.floor((now - dueAt) / 1000);
  return seconds > LATE_AFTER_SECONDS ? seconds : 0;
}

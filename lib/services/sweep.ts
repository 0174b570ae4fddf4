import "server-only";
import { openSweepScope } from "@/lib/auth/scope";
import { type DueClient, lockClient, postponeEvaluation, readDueClients } from "@/lib/data/clock";
import { readWindow } from "@/lib/data/facts";
import { readFlags } from "@/lib/data/flags";
import { inSql } from "@/lib/data/transaction";
import { evaluateClient } from "./evaluate-client";

const BATCH = 100;

export interface SweepResult {
  readonly evaluated: number;
  /** What each failed evaluation threw; its client is tried again later and holds up nobody. */
  readonly failures: readonly unknown[];
}

/** Evaluates every client whose time has come, oldest first, through the same evaluation as a write. */
export async function sweepDueClients(): Promise<SweepResult> {
  let evaluated = 0;
  const failures: unknown[] = [];
  for (;;) {
    const due = await readDueClients(BATCH);
    for (const client of due) {
      try {
        await evaluateAtRest(client);
        evaluated += 1;
      } catch (failure) {
        failures.push(failure);
        await inSql(scopeOf(client), postponeEvaluation);
      }
    }
    if (due.length < BATCH) return { evaluated, failures };
  }
}

/** Evaluates one client with no new fact: what time alone has changed. */
export async function evaluateAtRest(due: DueClient): Promise<void> {
  await inSql(scopeOf(due), async (tx) => {
    const [locked, window, flags] = await Promise.all([
      lockClient(tx),
      readWindow(tx, due.now),
      readFlags(tx),
    ]);
    if (locked) await evaluateClient(tx, { locked, window, flags });
  });
}

function scopeOf({ practiceId, clientId }: DueClient) {
  return openSweepScope({ kind: "system", practiceId }, clientId);
}

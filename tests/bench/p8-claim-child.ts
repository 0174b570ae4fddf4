import { uuidv7 } from "uuidv7";
import { openSweepScope } from "@/lib/auth/scope";
import { claimDue, findDuePractice } from "@/lib/data/claims";
import { type EvaluationToSave, saveEvaluations } from "@/lib/data/evaluation";
import { inPractice } from "@/lib/data/transaction";
import type { FlagState } from "@/lib/domain/flags/flag";
import { SWEEP_BATCH } from "@/lib/services/sweep";

/** What everybody's evaluation comes to. */
export type Outcome = Pick<EvaluationToSave, "standing" | "episodes"> & {
  readonly flag: FlagState;
};

const DAY_MS = 86_400_000;

/**
 * The claiming and writing of a sweep, as the sweep does it, and between the two no loading and no judging.
 * Answers how many clients it has settled.
 */
process.on("message", async (outcome: Outcome) => {
  let settled = 0;
  let held: string[] = [];
  for (;;) {
    const practiceId = await findDuePractice(null, held);
    if (practiceId === undefined) break;
    const claimed = await inPractice(practiceId, async (sql) => {
      const claims = await claimDue(sql, practiceId, SWEEP_BATCH, null);
      const all = claims.map(({ clientId, now }) => {
        const scope = openSweepScope({ kind: "system", practiceId }, clientId);
        return { tx: { ...sql, scope }, evaluation: evaluationAt(now, outcome) };
      });
      saveEvaluations(all);
      return claims.length;
    });
    settled += claimed;
    held = claimed > 0 ? [] : [...held, practiceId];
  }
  process.send?.({ settled });
});
process.send?.({ isReady: true });

function evaluationAt(now: number, { standing, episodes, flag }: Outcome): EvaluationToSave {
  const flagId = uuidv7();
  return {
    ...{ at: now, nextAt: now + DAY_MS, episodes, standing: { ...standing, flagId } },
    flags: [{ ...flag, id: flagId }],
    checkInSinceAt: null,
    events: [{ id: uuidv7(), flagId, at: now, kind: "opened", detail: { lateSeconds: 3600 } }],
  };
}

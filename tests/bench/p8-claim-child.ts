import { uuidv7 } from "uuidv7";
import { openSweepScope } from "@/lib/auth/scope";
import { type EvaluationToSave, saveEvaluations } from "@/lib/data/evaluation";
import type { FlagState } from "@/lib/domain/flags/flag";
import { settleDueClients } from "@/lib/services/settle-due";

/** What everybody's evaluation comes to. */
type Outcome = Pick<EvaluationToSave, "standing" | "episodes"> & { readonly flag: FlagState };

const DAY_MS = 86_400_000;

/** A sweep's claiming and writing, with no loading and no judging between the two. */
process.on("message", async (outcome: Outcome) => {
  const result = await settleDueClients({}, async (sql, practiceId, claims) => {
    const all = claims.map(({ clientId, now }) => {
      const scope = openSweepScope({ kind: "system", practiceId }, clientId);
      return { tx: { ...sql, scope }, evaluation: evaluationAt(now, outcome) };
    });
    saveEvaluations(all);
  });
  process.send?.(result);
});
process.send?.({ isReady: true });

function evaluationAt(now: number, { standing, episodes, flag }: Outcome): EvaluationToSave {
  const flagId = uuidv7();
  return {
    ...{ at: now, nextAt: now + DAY_MS, episodes, standing: { ...standing, flagId } },
    flags: [{ ...flag, id: flagId }],
    events: [{ id: uuidv7(), flagId, at: now, kind: "opened", detail: { lateSeconds: 3600 } }],
    checkInSinceAt: null,
  };
}

import { uuidv7 } from "uuidv7";
import { openSweepScope } from "@/lib/auth/scope";
import { saveClocks } from "@/lib/data/client-clock";
import { saveFlags } from "@/lib/data/flags";
import { type NewStanding, saveStandings } from "@/lib/data/standing";
import type { FlagState } from "@/lib/domain/flags/flag";
import { RULES_VERSION } from "@/lib/domain/rules/registry";
import { settleDueClients } from "@/lib/services/settle-due";

/** What everybody's evaluation comes to. */
type Outcome = Pick<NewStanding, "standing" | "episodes"> & { readonly flag: FlagState };

const DAY_MS = 86_400_000;

/** A sweep's claiming and writing, with no loading and no judging between the two. */
process.on("message", async ({ standing, episodes, flag }: Outcome) => {
  const result = await settleDueClients({}, async (transaction, practiceId, claims) => {
    const [first] = claims;
    if (!first) return;
    const scope = openSweepScope({ kind: "system", practiceId }, first.clientId);
    const tx = { ...transaction, scope };
    const all = claims.map(({ clientId, now: at }) => ({ clientId, at, flagId: uuidv7() }));
    saveFlags(
      tx,
      all.map(({ clientId, at, flagId }) => ({
        clientId,
        at,
        flags: [{ ...flag, id: flagId }],
        events: [{ id: uuidv7(), flagId, at, kind: "opened", detail: { lateSeconds: 3600 } }],
      })),
    );
    saveStandings(
      tx,
      all.map(({ clientId, at, flagId }) => {
        return { clientId, at, standing: { ...standing, flagId }, episodes, checkInSinceAt: null };
      }),
    );
    saveClocks(
      tx,
      all.map(({ clientId, at }) => {
        const clock = { evaluatedAt: at, nextEvaluationAt: at + DAY_MS };
        return { clientId, ...clock, rulesVersion: RULES_VERSION };
      }),
    );
  });
  process.send?.(result);
});
process.send?.({ isReady: true });

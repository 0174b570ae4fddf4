import "#server-only";
import { runAlone } from "./connect";
import { db, prepare } from "./query";
import { instantOrNow } from "./sql";
import type { Transaction } from "./transaction";

/**
 * Clients who were last evaluated with other rules and are not due yet. `now` (epoch milliseconds) stands in for
 * the database's clock in tests; otherwise null.
 */
const outdatedClocks = (rulesVersion: string, now: number | null) =>
  db
    .selectFrom("client_clock")
    .where("rules_version", "is distinct from", rulesVersion)
    .where((eb) =>
      eb.or([
        eb("next_evaluation_at", "is", null),
        eb("next_evaluation_at", ">", instantOrNow(now)),
      ]),
    );

const nextPractice = prepare((given: { rulesVersion: string; now: number | null }) =>
  outdatedClocks(given.rulesVersion, given.now).select("practice_id as practiceId").limit(1),
);

const makeDue = prepare(
  (given: { practiceId: string; rulesVersion: string; limit: number; now: number | null }) =>
    db
      .updateTable("client_clock")
      .set({ next_evaluation_at: instantOrNow(given.now) })
      .where("practice_id", "=", given.practiceId)
      .where(
        "client_id",
        "in",
        outdatedClocks(given.rulesVersion, given.now)
          .select("client_id")
          .where("practice_id", "=", given.practiceId)
          .limit(given.limit)
          .forUpdate()
          .skipLocked(),
      )
      .returning("client_id as clientId"),
);

/** A practice that has such clients; undefined: there is none. Only the worker's role sees across practices. */
export async function findOutdatedPractice(
  rulesVersion: string,
  now: number | null,
): Promise<string | undefined> {
  const [found] = await runAlone(nextPractice({ rulesVersion, now }));
  return found?.practiceId;
}

/**
 * Makes at most `limit` of a practice's outdated clients due, except those that are locked; returns how many.
 */
export async function makeOutdatedClientsDue(
  tx: Transaction,
  given: {
    readonly practiceId: string;
    readonly rulesVersion: string;
    readonly limit: number;
    readonly now: number | null;
  },
): Promise<number> {
  return (await tx.run(makeDue(given))).length;
}

import "#server-only";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { OwnWeights } from "@/lib/domain/exercises/own-exercises";
import { CLOSED_FLAG_COUNTS_MS } from "@/lib/domain/flags/cool-down";
import type { Flag } from "@/lib/domain/flags/flag";
import { type FactsWindow, windowAt } from "@/lib/domain/rules/earlier-facts";
import { openCheckInsOf, type StoredCheckIn } from "./check-ins";
import { painFrom, previousStart, sessionsFrom, toPain, toSession } from "./facts";
import { flagsOf, toFlag } from "./flags";
import { readOwnWeights } from "./practice-exercises";
import { db, prepare } from "./query";
import { anyOf, epochMs } from "./sql";
import type { AnyTransaction } from "./transaction";

/** What an evaluation of one client at `now` (epoch milliseconds) starts from. */
export interface ClientWindow extends FactsWindow {
  readonly now: number;
  /** Live flags, and those that were closed a short time ago and may still keep new ones from opening. */
  readonly flags: readonly Flag[];
  /** Questions that nobody has answered yet. */
  readonly openCheckIns: readonly StoredCheckIn[];
  /** What the practice's own exercises load. */
  readonly ownWeights: OwnWeights;
}

interface Wanted {
  readonly practiceId: string;
  readonly clientIds: readonly string[];
  readonly sessionsFrom: number;
  readonly painFrom: number;
  readonly closedSince: number;
}

/** One row for each client, whose lists come as JSON: the driver takes longer to read single rows than to parse them. */
const windowsOf = prepare((given: Wanted) =>
  db
    .selectFrom("client_profile as p")
    .select((eb) => {
      const of = { practiceId: given.practiceId, clientId: eb.ref("p.client_id") };
      return [
        "p.client_id as clientId",
        jsonArrayFrom(sessionsFrom({ ...of, from: given.sessionsFrom })).as("sessions"),
        jsonArrayFrom(painFrom({ ...of, from: given.painFrom })).as("pain"),
        jsonArrayFrom(flagsOf({ ...of, closedSince: given.closedSince })).as("flags"),
        jsonArrayFrom(openCheckInsOf(of)).as("openCheckIns"),
        epochMs(previousStart({ ...of, before: given.sessionsFrom })).as("previousStartedAt"),
      ];
    })
    .where("p.practice_id", "=", given.practiceId)
    .where("p.client_id", "=", anyOf(given.clientIds)),
);

/**
 * Reads what the rules look back over, for several clients in one round trip: each has at least the window that begins
 * before their own `now`, and more changes nothing. To be read while the clients are locked.
 */
export async function readWindows(
  tx: AnyTransaction,
  clients: readonly { readonly clientId: string; readonly now: number }[],
): Promise<ReadonlyMap<string, ClientWindow>> {
  const { practiceId } = tx.scope;
  const clientIds = clients.map(({ clientId }) => clientId);
  const nowOf = new Map(clients.map(({ clientId, now }) => [clientId, now]));
  const earliest = Math.min(...nowOf.values());
  const from = windowAt(earliest);
  const closedSince = earliest - CLOSED_FLAG_COUNTS_MS;
  const [rows, ownWeights] = await Promise.all([
    tx.run(windowsOf({ practiceId, clientIds, ...from, closedSince })),
    readOwnWeights(tx),
  ]);
  return new Map(
    rows.map(({ clientId, ...row }) => [
      clientId,
      {
        ...row,
        ...from,
        now: nowOf.get(clientId) ?? earliest,
        sessions: row.sessions.map(toSession),
        pain: row.pain.map(toPain),
        flags: row.flags.map(toFlag),
        ownWeights,
      },
    ]),
  );
}

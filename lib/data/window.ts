import "#server-only";
import type { OwnWeights } from "@/lib/domain/exercises/own-exercises";
import { CLOSED_FLAG_COUNTS_MS } from "@/lib/domain/flags/cool-down";
import type { Flag } from "@/lib/domain/flags/flag";
import { type FactsWindow, windowAt } from "@/lib/domain/rules/earlier-facts";
import { readFactsFrom, readPreviousStarts } from "./facts";
import { readFlags } from "./flags";
import { readOwnWeights } from "./practice-exercises";
import type { AnyTransaction } from "./transaction";

/** What an evaluation of one client at `now` (epoch milliseconds) starts from. */
export interface ClientWindow extends FactsWindow {
  readonly now: number;
  /** Live flags, and those that were closed a short time ago and may still keep new ones from opening. */
  readonly flags: readonly Flag[];
  /** What the practice's own exercises load. */
  readonly ownWeights: OwnWeights;
}

/**
 * Reads what the rules look back over, for several clients in one round trip: each has at least the window that begins
 * before their own `now`, and more changes nothing. To be read while the clients are locked.
 */
export async function readWindows(
  tx: AnyTransaction,
  clients: readonly { readonly clientId: string; readonly now: number }[],
): Promise<ReadonlyMap<string, ClientWindow>> {
  const ids = clients.map(({ clientId }) => clientId);
  const earliest = Math.min(...clients.map(({ now }) => now));
  const { sessionsFrom, painFrom } = windowAt(earliest);
  const [facts, previousStarts, flags, ownWeights] = await Promise.all([
    readFactsFrom(tx, ids, { sessions: sessionsFrom, pain: painFrom }),
    readPreviousStarts(tx, ids, sessionsFrom),
    readFlags(tx, ids, earliest - CLOSED_FLAG_COUNTS_MS),
    readOwnWeights(tx),
  ]);
  return new Map(
    clients.map(({ clientId, now }) => [
      clientId,
      {
        now,
        sessionsFrom,
        painFrom,
        sessions: facts.sessions.get(clientId) ?? [],
        pain: facts.pain.get(clientId) ?? [],
        previousStartedAt: previousStarts.get(clientId) ?? null,
        flags: flags.get(clientId) ?? [],
        ownWeights,
      },
    ]),
  );
}

import "#server-only";
import { type LockedClient, lockClients } from "@/lib/data/client-clock";
import type { ClientTransaction } from "@/lib/data/transaction";
import { type ClientWindow, readWindows } from "@/lib/data/window";

/**
 * Locks the scope's client and reads what an evaluation at `now` (epoch milliseconds) starts from. Undefined: there is no
 * such client in this practice.
 */
export async function lockClient(
  tx: ClientTransaction,
  now: number,
): Promise<{ readonly locked: LockedClient; readonly window: ClientWindow } | undefined> {
  const { clientId } = tx.scope;
  const [clients, windows] = await Promise.all([
    lockClients(tx, [clientId]),
    readWindows(tx, [{ clientId, now }]),
  ]);
  const locked = clients.get(clientId);
  const window = windows.get(clientId);
  return locked && window && { locked, window };
}

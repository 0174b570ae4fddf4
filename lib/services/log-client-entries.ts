import "server-only";
import { recordAudit } from "@/lib/data/audit";
import { lockClient } from "@/lib/data/clock";
import { insertEntries, type StoredEntry } from "@/lib/data/entries";
import { readWindow } from "@/lib/data/facts";
import { readFlags } from "@/lib/data/flags";
import { inSql } from "@/lib/data/transaction";
import type { ClientScope } from "@/lib/domain/access/scope";
import { isUuid } from "@/lib/domain/uuid";
import type { Entry, FieldError } from "@/lib/schemas/entries";
import { hashEntry, type Sender, toNewPain, toNewSession } from "./entry-body";
import { evaluateClient } from "./evaluate-client";

export type EntryOutcome =
  | { readonly status: "created" | "duplicate" | "conflict"; readonly receivedAt?: Date }
  | { readonly status: "rejected"; readonly error: FieldError };

const NO_SUCH_SESSION: FieldError = { path: "pain.sessionId", message: "names no session" };

/**
 * Stores one client's entries and, if any is new, evaluates the client, all in one transaction.
 * Ids are distinct. Null: there is no such client. Outcomes are keyed by entry id.
 */
export async function logClientEntries(
  scope: ClientScope,
  entries: readonly Entry[],
  sender: Sender,
): Promise<ReadonlyMap<string, EntryOutcome> | null> {
  const sessions = entries.filter((entry) => entry.type === "session");
  const pain = entries.filter((entry) => entry.type === "pain" && namesPossibleSession(entry));
  return inSql(scope, async (tx) => {
    // The lock is taken first and everything after it is sent without waiting: the statements run in this order.
    const [locked, inserted, window, flags] = await Promise.all([
      lockClient(tx),
      insertEntries(
        tx,
        sessions.map((entry) => toNewSession(entry, sender)),
        pain.filter((entry) => entry.type === "pain").map((entry) => toNewPain(entry, sender)),
      ),
      readWindow(tx, sender.receivedAt),
      readFlags(tx),
    ]);
    if (!locked) return null;
    if (inserted.created.size > 0) {
      await evaluateClient(tx, { locked, window, flags });
      recordAudit(tx, {
        verb: "log-entries",
        clientId: scope.clientId,
        detail: { ids: [...inserted.created] },
      });
    }
    return new Map(
      entries.map((entry) => [
        entry.id,
        outcomeOf(entry, inserted.created, inserted.stored.get(entry.id), scope.clientId),
      ]),
    );
  });
}

function outcomeOf(
  entry: Entry,
  created: ReadonlySet<string>,
  stored: StoredEntry | undefined,
  clientId: string,
): EntryOutcome {
  if (created.has(entry.id)) return { status: "created" };
  if (!stored) return { status: "rejected", error: NO_SUCH_SESSION };
  const isReplay = stored.clientId === clientId && stored.bodyHash === hashEntry(entry);
  return isReplay ? { status: "duplicate", receivedAt: stored.receivedAt } : { status: "conflict" };
}

/** A session's id is a UUID here, so that anything else names no session and must not reach a UUID column. */
function namesPossibleSession(entry: Entry): boolean {
  return (
    entry.type !== "pain" ||
    entry.pain.sessionId === undefined ||
    isUuid(entry.pain.sessionId.toLowerCase())
  );
}

import "server-only";
import { readStoredEntries, type StoredEntry } from "@/lib/data/entries";
import { openClient } from "@/lib/data/open-client";
import { type ClientSql, inSql } from "@/lib/data/transaction";
import type { ClientScope } from "@/lib/domain/access/scope";
import { isUuid } from "@/lib/domain/uuid";
import type { Entry, FieldError } from "@/lib/schemas/entries";
import { hashEntry, type Sender, toNewPain, toNewSession } from "./entry-body";
import { evaluateClient } from "./evaluate-client";

export type EntryOutcome =
  | { readonly status: "created" | "duplicate" | "conflict"; readonly receivedAt?: Date }
  | { readonly status: "rejected"; readonly error: FieldError };

const NONE_STORED: ReadonlyMap<string, StoredEntry> = new Map();
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
  return inSql(scope, (tx) => storeEntries(tx, entries, sender));
}

/** The same in a transaction that has more to do. */
export async function storeEntries(
  tx: ClientSql,
  entries: readonly Entry[],
  sender: Sender,
): Promise<ReadonlyMap<string, EntryOutcome> | null> {
  const sessions = entries.filter((entry) => entry.type === "session");
  const pain = entries.filter((entry) => entry.type === "pain" && namesPossibleSession(entry));
  const opened = await openClient(tx, sender.receivedAt, {
    sessions: sessions.map((entry) => toNewSession(entry, sender)),
    pain: pain.filter((entry) => entry.type === "pain").map((entry) => toNewPain(entry, sender)),
  });
  if (!opened) return null;
  const { created } = opened;
  if (created.size > 0) {
    await evaluateClient(tx, opened, { verb: "log-entries", detail: { ids: [...created] } });
  }
  const others = [...sessions, ...pain].flatMap(({ id }) => (created.has(id) ? [] : [id]));
  const stored = others.length > 0 ? await readStoredEntries(tx, others) : NONE_STORED;
  return new Map(
    entries.map((entry) => [
      entry.id,
      outcomeOf(entry, created, stored.get(entry.id), tx.scope.clientId),
    ]),
  );
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

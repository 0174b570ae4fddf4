import "#server-only";
import { readStoredEntries, type StoredEntry } from "@/lib/data/entries";
import { gather } from "@/lib/data/gather";
import { type ClientToOpen, openClients } from "@/lib/data/open-client";
import { isDatabaseGone } from "@/lib/data/outage";
import { type ClientSql, inPractice, type Sql } from "@/lib/data/transaction";
import type { ClientScope } from "@/lib/domain/access/scope";
import { isUuid } from "@/lib/domain/uuid";
import type { Entry, FieldError } from "@/lib/schemas/entries";
import { hashEntry, type Sender, toNewPain, toNewSession } from "./entry-body";
import { type Case, evaluateClients } from "./evaluate-client";

export type EntryOutcome =
  | { readonly status: "created" | "duplicate" | "conflict"; readonly receivedAt?: Date }
  | { readonly status: "rejected"; readonly error: FieldError };

const NONE_STORED: ReadonlyMap<string, StoredEntry> = new Map();
const NO_SUCH_SESSION: FieldError = { path: "pain.sessionId", message: "names no session" };

/** Whoever is held, by the sweep say, is soon waited for alone. */
const SHARED_LOCK_WAIT_MS = 300;

/** What one client has to say. */
interface Told {
  readonly scope: ClientScope;
  readonly entries: readonly Entry[];
  readonly asked: Required<ClientToOpen>;
}

/** By entry id; null: there is no such client. */
type Outcomes = ReadonlyMap<string, EntryOutcome> | null;

const storeTogether = gather<Told, Outcomes>({
  settle: (practiceId, all) => inPractice(practiceId, (sql) => storeAll(sql, all)),
  keyOf: ({ scope }) => scope.clientId,
  isOfAll: isDatabaseGone,
});

/**
 * Stores one client's entries and, if any is new, evaluates the client, all in one transaction, which others of the
 * practice who write at the same time may share. Ids are distinct.
 */
export function logClientEntries(
  scope: ClientScope,
  entries: readonly Entry[],
  sender: Sender,
): Promise<Outcomes> {
  // Made before the client's turn comes: others of the practice wait for what is done in it.
  return storeTogether(scope.practiceId, tell(scope, entries, sender));
}

/** The same in a transaction that has more to do. */
export async function storeEntries(
  tx: ClientSql,
  entries: readonly Entry[],
  sender: Sender,
): Promise<Outcomes> {
  const [outcomes = null] = await storeAll(tx, [tell(tx.scope, entries, sender)]);
  return outcomes;
}

/** Of one practice, each client once. */
async function storeAll(sql: Sql, all: readonly Told[]): Promise<readonly Outcomes[]> {
  const txs = all.map(({ scope }): ClientSql => ({ ...sql, scope }));
  const [first] = txs;
  if (!first) return [];
  const asked = all.map((told) => told.asked);
  const opened = await openClients(first, asked, all.length > 1 ? SHARED_LOCK_WAIT_MS : undefined);
  const cases = txs.flatMap((tx): Case[] => {
    const loaded = opened.get(tx.scope.clientId);
    if (!loaded || loaded.created.size === 0) return [];
    return [{ tx, loaded, audit: { verb: "log-entries", detail: { ids: [...loaded.created] } } }];
  });
  await evaluateClients(cases);
  const others = asked.flatMap(({ clientId, sessions, pain }) => {
    const created = opened.get(clientId)?.created;
    return created ? [...sessions, ...pain].flatMap(({ id }) => (created.has(id) ? [] : [id])) : [];
  });
  const stored = others.length > 0 ? await readStoredEntries(first, others) : NONE_STORED;
  return all.map(({ scope, entries }) => {
    const created = opened.get(scope.clientId)?.created;
    if (!created) return null;
    return new Map(
      entries.map((entry) => [
        entry.id,
        outcomeOf(entry, created, stored.get(entry.id), scope.clientId),
      ]),
    );
  });
}

function tell(scope: ClientScope, entries: readonly Entry[], sender: Sender): Told {
  const sessions = entries.filter((entry) => entry.type === "session");
  const pain = entries.filter((entry) => entry.type === "pain");
  const asked = {
    ...{ clientId: scope.clientId, now: sender.receivedAt },
    sessions: sessions.map((entry) => toNewSession(entry, sender)),
    pain: pain.filter(namesPossibleSession).map((entry) => toNewPain(entry, sender)),
  };
  return { scope, entries, asked };
}

function outcomeOf(
  entry: Entry,
  created: ReadonlySet<string>,
  stored: StoredEntry | undefined,
  clientId: string,
): EntryOutcome {
  if (created.has(entry.id)) return { status: "created" };
  if (!stored || (entry.type === "pain" && !namesPossibleSession(entry)))
    return { status: "rejected", error: NO_SUCH_SESSION };
  const isReplay = stored.clientId === clientId && stored.bodyHash === hashEntry(entry);
  return isReplay ? { status: "duplicate", receivedAt: stored.receivedAt } : { status: "conflict" };
}

/** A session's id is a UUID here, so that anything else names no session and must not reach a UUID column. */
function namesPossibleSession({ pain: { sessionId } }: Entry & { type: "pain" }): boolean {
  return sessionId === undefined || isUuid(sessionId.toLowerCase());
}

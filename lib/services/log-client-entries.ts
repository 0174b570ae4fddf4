import "#server-only";
import { lockClients } from "@/lib/data/client-clock";
import { insertEntries, readStoredEntries, type StoredEntry } from "@/lib/data/entries";
import { isDatabaseGone } from "@/lib/data/outage";
import { type ClientTransaction, inPractice, type Transaction } from "@/lib/data/transaction";
import { readWindows } from "@/lib/data/window";
import type { ClientScope } from "@/lib/domain/access/scope";
import { isUuid } from "@/lib/domain/uuid";
import type { Entry, FieldError } from "@/lib/schemas/entries";
import { hashEntry, type Sender, toNewPain, toNewSession } from "./entry-body";
import { type EvaluationCase, evaluateClients } from "./evaluate-clients";
import { shareTransactions } from "./share-transactions";

export type EntryOutcome =
  | { readonly status: "created" | "duplicate" | "conflict"; readonly receivedAt?: Date }
  | { readonly status: "rejected"; readonly error: FieldError };

/** By entry id; null: there is no such client. */
export type EntryOutcomes = ReadonlyMap<string, EntryOutcome> | null;

/** One client's entries. Ids are distinct. */
interface ClientEntries {
  readonly scope: ClientScope;
  readonly entries: readonly Entry[];
  readonly sender: Sender;
}

const NO_SUCH_SESSION: FieldError = { path: "pain.sessionId", message: "names no session" };

/**
 * How long a shared transaction waits for a locked client, for example one that the sweep evaluates. After that
 * each client is written alone.
 */
const SHARED_LOCK_WAIT_MS = 300;

const storeShared = shareTransactions<ClientEntries, EntryOutcomes>({
  work: (practiceId, all) => inPractice(practiceId, (tx) => store(tx, all)),
  keyOf: ({ scope }) => scope.clientId,
  failsForAll: isDatabaseGone,
});

/**
 * Stores one client's entries and, if any is new, evaluates the client, all in one transaction, which others of the
 * practice who write at the same time may share.
 */
export function logClientEntries(
  scope: ClientScope,
  entries: readonly Entry[],
  sender: Sender,
): Promise<EntryOutcomes> {
  return storeShared(scope.practiceId, { scope, entries, sender });
}

/** The same in the caller's transaction. */
export async function storeEntries(
  tx: ClientTransaction,
  entries: readonly Entry[],
  sender: Sender,
): Promise<EntryOutcomes> {
  const [outcomes = null] = await store(tx, [{ scope: tx.scope, entries, sender }]);
  return outcomes;
}

/** The whole write, for clients of one practice, each of them once. */
async function store(
  tx: Transaction,
  all: readonly ClientEntries[],
): Promise<readonly EntryOutcomes[]> {
  const [first] = all;
  if (!first) return [];
  const txOf = (scope: ClientScope): ClientTransaction => ({ ...tx, scope });
  const practiceTx = txOf(first.scope);

  // Lock the clients.
  const clientIds = all.map(({ scope }) => scope.clientId);
  const waitMs = all.length > 1 ? SHARED_LOCK_WAIT_MS : undefined;
  const locked = await lockClients(practiceTx, clientIds, waitMs);
  const present = all.flatMap((one) => {
    const client = locked.get(one.scope.clientId);
    return client
      ? [{ ...one, clientId: client.clientId, client, now: one.sender.receivedAt }]
      : [];
  });
  if (present.length === 0) return all.map(() => null);

  // Insert the entries, and read the window with them in it.
  const rows = present.map(({ client, entries, sender }) => ({
    sessions: entries.filter(isSession).map((entry) => toNewSession(entry, client, sender)),
    pain: entries.filter(isPossiblePain).map((entry) => toNewPain(entry, client, sender)),
  }));
  const [created, windows] = await Promise.all([
    insertEntries(practiceTx, {
      sessions: rows.flatMap(({ sessions }) => sessions),
      pain: rows.flatMap(({ pain }) => pain),
    }),
    readWindows(practiceTx, present),
  ]);

  // Judge those with something new; save, settle check-ins, leave notices.
  const createdOf = (clientId: string) =>
    created.filter((entry) => entry.clientId === clientId).map(({ id }) => id);
  const cases = present.flatMap(({ scope, client }): EvaluationCase[] => {
    const ids = createdOf(client.clientId);
    const window = windows.get(client.clientId);
    if (ids.length === 0 || !window) return [];
    const audit = { verb: "log-entries", detail: { ids } };
    return [{ tx: txOf(scope), locked: client, window, createdIds: new Set(ids), audit }];
  });
  await evaluateClients(cases);

  // Answer what became of each entry.
  const asked = rows.flatMap(({ sessions, pain }) => [...sessions, ...pain]);
  const others = asked.filter(({ id, clientId }) => !createdOf(clientId).includes(id));
  const otherIds = others.map(({ id }) => id);
  const stored = await readStoredEntries(practiceTx, otherIds);
  return all.map(({ scope: { clientId }, entries }) => {
    if (!locked.has(clientId)) return null;
    const ids = new Set(createdOf(clientId));
    return new Map(
      entries.map((entry) => [
        entry.id,
        outcomeOf(entry, clientId, ids.has(entry.id), stored.get(entry.id)),
      ]),
    );
  });
}

function outcomeOf(
  entry: Entry,
  clientId: string,
  isCreated: boolean,
  stored: StoredEntry | undefined,
): EntryOutcome {
  if (isCreated) return { status: "created" };
  if (!stored || (entry.type === "pain" && !isPossiblePain(entry)))
    return { status: "rejected", error: NO_SUCH_SESSION };
  const isReplay = stored.clientId === clientId && stored.bodyHash === hashEntry(entry);
  return isReplay ? { status: "duplicate", receivedAt: stored.receivedAt } : { status: "conflict" };
}

function isSession(entry: Entry): entry is Entry & { type: "session" } {
  return entry.type === "session";
}

/** Anything but a UUID names no session of ours, and would be an error in a column of UUIDs. */
function isPossiblePain(entry: Entry): entry is Entry & { type: "pain" } {
  if (entry.type !== "pain") return false;
  const { sessionId } = entry.pain;
  return sessionId === undefined || isUuid(sessionId.toLowerCase());
}

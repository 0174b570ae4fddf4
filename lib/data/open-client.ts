import "#server-only";
import type { RegionWeights } from "@/lib/domain/exercises/exercise";
import type { ClientFacts, PainFact, SessionFact } from "@/lib/domain/facts";
import type { Flag, FlagState } from "@/lib/domain/flags/flag";
import { LOOK_BACK } from "@/lib/domain/rules/look-back";
import { DAY_MS } from "@/lib/domain/time/elapsed";
import { type ProfileList, toClientFacts } from "./client-facts";
import type { NewPain, NewSession } from "./entries";
import type { FactsWindow } from "./facts";
import type { ClientSql, Sql, Statement } from "./transaction";

const OPEN_CLIENTS: Statement = {
  name: "open-clients",
  text: "select open_clients($1, $2, $3, $4, $5, $6, $7, $8) as opened",
  setsPractice: true,
};

/** What an evaluation starts from. The client's clock row is locked until the transaction ends. */
export interface OpenedClient {
  readonly client: ClientFacts;
  /** When the client was last evaluated, epoch milliseconds. */
  readonly evaluatedAt: number | null;
  readonly window: FactsWindow;
  /** Live flags, and those closed so lately that they may still hold others back. */
  readonly flags: readonly Flag[];
  /** Ids of the entries that were not there yet. */
  readonly created: ReadonlySet<string>;
}

interface OpenedRow {
  readonly client: ProfileList;
  readonly created: readonly string[];
  readonly sessions: readonly SessionFact[];
  readonly pain: readonly PainFact[];
  readonly previousStartedAt: number | null;
  readonly flags: readonly (readonly [string, FlagState])[];
}

interface OpenedRows {
  readonly ownWeights: readonly (readonly [foldedName: string, weights: RegionWeights])[];
  readonly clients: readonly (readonly [clientId: string, row: OpenedRow])[];
}

/** A transaction that sees one practice, before it is bound to a client. */
type PracticeBound = Sql & { readonly scope: { readonly practiceId: string } };

/** Whom to open, as of when (epoch milliseconds), and what they have to say. */
export interface ClientToOpen {
  readonly clientId: string;
  readonly now: number;
  readonly sessions?: readonly NewSession[];
  readonly pain?: readonly NewPain[];
}

/**
 * In one round trip: takes the clients' write locks, in the order of their ids, so that two evaluations of one never
 * run beside each other; inserts the entries that are not there yet, sessions before the reports that may name them;
 * and reads what the rules look back over. Each client may be there once; who is not of this practice is left out.
 * With `lockWaitMs` the transaction fails, from here to its end, rather than wait longer for what somebody else holds.
 */
export async function openClients(
  tx: PracticeBound,
  clients: readonly ClientToOpen[],
  lockWaitMs?: number,
): Promise<ReadonlyMap<string, OpenedClient>> {
  const [found] = await tx.run<{ opened: string }>(OPEN_CLIENTS, [
    tx.scope.practiceId,
    clients.map(({ clientId }) => clientId),
    clients.map(({ now }) => now),
    LOOK_BACK.sessionDays * DAY_MS,
    LOOK_BACK.painDays * DAY_MS,
    entriesOf(clients, ({ sessions }) => sessions),
    entriesOf(clients, ({ pain }) => pain),
    lockWaitMs ?? null,
  ]);
  if (!found) throw new Error("The database opened nothing");
  const opened: OpenedRows = JSON.parse(found.opened);
  const ownExercises = new Map(opened.ownWeights);
  const nows = new Map(clients.map(({ clientId, now }) => [clientId, now]));
  return new Map(
    opened.clients.map(([id, row]) => [id, toOpened(row, nows.get(id), ownExercises)]),
  );
}

/** The same for the scope's client, with nothing new. Undefined: no such client in this practice. */
export async function openClient(tx: ClientSql, now: number): Promise<OpenedClient | undefined> {
  const { clientId } = tx.scope;
  return (await openClients(tx, [{ clientId, now }])).get(clientId);
}

/** All clients' entries in one list, each with whose it is; null where there are none. */
function entriesOf(
  clients: readonly ClientToOpen[],
  pick: (client: ClientToOpen) => readonly (NewSession | NewPain)[] | undefined,
): string | null {
  const entries = clients.flatMap((client) =>
    (pick(client) ?? []).map((entry) => ({ clientId: client.clientId, ...entry })),
  );
  return entries.length > 0 ? JSON.stringify(entries) : null;
}

function toOpened(
  { client: [evaluatedAt, ...profile], previousStartedAt, ...row }: OpenedRow,
  now: number | undefined,
  ownExercises: FactsWindow["ownExercises"],
): OpenedClient {
  if (now === undefined) throw new Error("The database opened a client who was not asked for");
  return {
    client: toClientFacts(profile),
    evaluatedAt: evaluatedAt as number | null,
    window: {
      now,
      sessions: row.sessions,
      pain: row.pain,
      previousStartedAt: previousStartedAt ?? undefined,
      ownExercises,
    },
    flags: row.flags.map(([id, record]) => ({ ...record, id })),
    created: new Set(row.created),
  };
}

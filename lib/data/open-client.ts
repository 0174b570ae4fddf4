import "server-only";
import type { ClientFacts, PainFact, SessionFact } from "@/lib/domain/facts";
import type { Flag, FlagState } from "@/lib/domain/flags/flag";
import { DAY_MS } from "@/lib/domain/load/time";
import { LOOK_BACK } from "@/lib/domain/rules/look-back";
import { type ProfileList, toClientFacts } from "./client-facts";
import type { NewPain, NewSession } from "./entries";
import type { FactsWindow } from "./facts";
import { readOwnWeights } from "./practice-exercises";
import type { ClientSql, Sql, Statement } from "./transaction";

const OPEN_CLIENTS: Statement = {
  name: "open-clients",
  text: `
select "clientId", open_client($1, "clientId", now, now - $3, now - $4, sessions, pain) as opened
from json_to_recordset($2) as c("clientId" uuid, now float8, sessions json, pain json)`,
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
  readonly createdSessions: readonly string[];
  readonly createdPain: readonly string[];
  readonly sessions: readonly SessionFact[];
  readonly pain: readonly PainFact[];
  readonly previousStartedAt: number | null;
  readonly flags: readonly (readonly [string, FlagState])[];
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
 * In one round trip, client by client in the order of their ids: takes the client's write lock, so that two evaluations
 * never run beside each other; inserts the entries that are not there yet, sessions before the reports that may name
 * them; and reads what the rules look back over. Each client may be there once; who is not of this practice is left
 * out.
 */
export async function openClients(
  tx: PracticeBound,
  clients: readonly ClientToOpen[],
): Promise<ReadonlyMap<string, OpenedClient>> {
  // Always in one order, so that two of these at once cannot wait for each other.
  const inOrder = [...clients].sort((a, b) => (a.clientId < b.clientId ? -1 : 1));
  const [rows, ownExercises] = await Promise.all([
    tx.run<{ clientId: string; opened: string | null }>(OPEN_CLIENTS, [
      tx.scope.practiceId,
      JSON.stringify(inOrder.map(withoutEmptyLists)),
      LOOK_BACK.sessionDays * DAY_MS,
      LOOK_BACK.painDays * DAY_MS,
    ]),
    // After the locks: a statement sees what was committed before it, and whoever changes an exercise locks as well.
    readOwnWeights(tx),
  ]);
  const openedById = new Map(rows.map(({ clientId, opened }) => [clientId, opened]));
  return new Map(
    clients.flatMap(({ clientId, now }) => {
      const opened = openedById.get(clientId);
      return opened ? [[clientId, parseOpened(opened, now, ownExercises)] as const] : [];
    }),
  );
}

/** The same for the scope's client, with nothing new. Undefined: no such client in this practice. */
export async function openClient(tx: ClientSql, now: number): Promise<OpenedClient | undefined> {
  const { clientId } = tx.scope;
  return (await openClients(tx, [{ clientId, now }])).get(clientId);
}

function withoutEmptyLists({ clientId, now, sessions = [], pain = [] }: ClientToOpen) {
  return {
    ...{ clientId, now },
    ...(sessions.length > 0 && { sessions }),
    ...(pain.length > 0 && { pain }),
  };
}

function parseOpened(
  text: string,
  now: number,
  ownExercises: FactsWindow["ownExercises"],
): OpenedClient {
  const opened: OpenedRow = JSON.parse(text);
  const [evaluatedAt, ...profile] = opened.client;
  return {
    client: toClientFacts(profile),
    evaluatedAt: evaluatedAt as number | null,
    window: {
      now,
      sessions: opened.sessions,
      pain: opened.pain,
      previousStartedAt: opened.previousStartedAt ?? undefined,
      ownExercises,
    },
    flags: opened.flags.map(([id, record]) => ({ ...record, id })),
    created: new Set([...opened.createdSessions, ...opened.createdPain]),
  };
}

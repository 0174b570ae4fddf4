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

const OPEN_CLIENT: Statement = {
  name: "open-client",
  text: "select open_client($1, $2, $3, $4, $5, $6, $7) as opened",
  setsPractice: true,
};

const OPEN_CLIENTS: Statement = {
  name: "open-clients",
  text: `
select client_id as "clientId", open_client($1, client_id, $3, $4, $5, null, null) as opened
from unnest($2::uuid[]) as c(client_id)`,
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

const NO_ENTRIES = { sessions: [], pain: [] };

/**
 * In one round trip: takes the client's write lock, so that two evaluations never run beside each other; inserts the
 * entries that are not there yet, sessions before the reports that may name them; and reads what the rules look back
 * over at `now` (epoch milliseconds). Undefined: no such client in this practice.
 */
export async function openClient(
  tx: ClientSql,
  now: number,
  entries: {
    readonly sessions: readonly NewSession[];
    readonly pain: readonly NewPain[];
  } = NO_ENTRIES,
): Promise<OpenedClient | undefined> {
  const [rows, ownExercises] = await Promise.all([
    tx.run<{ opened: string | null }>(OPEN_CLIENT, [
      tx.scope.practiceId,
      tx.scope.clientId,
      now,
      now - LOOK_BACK.sessionDays * DAY_MS,
      now - LOOK_BACK.painDays * DAY_MS,
      listOf(entries.sessions),
      listOf(entries.pain),
    ]),
    // After the lock: a statement sees what was committed before it, and whoever changes an exercise locks as well.
    readOwnWeights(tx),
  ]);
  const text = rows[0]?.opened;
  return text === null || text === undefined ? undefined : parseOpened(text, now, ownExercises);
}

/** The same for several clients of one practice, with no new entries. Who is not there is left out. */
export async function openClients(
  tx: PracticeBound,
  clientIds: readonly string[],
  now: number,
): Promise<ReadonlyMap<string, OpenedClient>> {
  const [rows, ownExercises] = await Promise.all([
    tx.run<{ clientId: string; opened: string | null }>(OPEN_CLIENTS, [
      tx.scope.practiceId,
      clientIds,
      now,
      now - LOOK_BACK.sessionDays * DAY_MS,
      now - LOOK_BACK.painDays * DAY_MS,
    ]),
    readOwnWeights(tx),
  ]);
  return new Map(
    rows.flatMap(({ clientId, opened }) =>
      opened === null ? [] : [[clientId, parseOpened(opened, now, ownExercises)] as const],
    ),
  );
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

function listOf(rows: readonly object[]): string | null {
  return rows.length > 0 ? JSON.stringify(rows) : null;
}

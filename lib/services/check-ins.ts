import "#server-only";
import { uuidv7 } from "uuidv7";
import {
  closeCheckIns,
  insertCheckIns,
  readOpenCheckIns,
  type StoredCheckIn,
} from "@/lib/data/check-ins";
import type { ClientSql } from "@/lib/data/transaction";
import { mayHaveCheckIns } from "@/lib/domain/check-ins/asked";
import { dueCheckIns } from "@/lib/domain/check-ins/due";
import { settleCheckIns } from "@/lib/domain/check-ins/settle";
import type { History } from "@/lib/domain/facts";
import type { Assessment } from "@/lib/domain/rules/assessment";

/** A client whom an evaluation has assessed; all of one call are of one transaction. */
export interface AssessedClient {
  readonly tx: ClientSql;
  readonly assessment: Assessment;
  readonly history: History;
  /** Ids of the entries that came with this evaluation. */
  readonly created: ReadonlySet<string>;
}

export interface ClientCheckIns {
  /** Ids of the questions that were asked now, of which the client has not heard yet. */
  readonly asked: readonly string[];
  /** Since when a question stands unanswered; null: none does. */
  readonly openSinceAt: number | null;
}

/**
 * Asks what is due and closes what is over, in the transaction of the evaluation: each question once. Where nothing is
 * due and nothing can be open, nothing is sent. Keyed by client; whoever has no question is left out.
 */
export async function settleClientCheckIns(
  assessed: readonly AssessedClient[],
): Promise<ReadonlyMap<string, ClientCheckIns>> {
  const concerned = assessed.filter(({ assessment, history, created }) =>
    mayHaveCheckIns(assessment, history, created),
  );
  const [first] = concerned;
  if (!first) return new Map();
  const { tx } = first;
  const open = await readOpenCheckIns(
    tx,
    concerned.map((client) => client.tx.scope.clientId),
  );
  const settled = concerned.map((client) => settle(client, open));
  closeCheckIns(
    tx,
    settled.flatMap(({ close, at }) => close.map((closed) => ({ ...closed, at }))),
  );
  const inserted = await insertCheckIns(
    tx,
    settled.flatMap(({ ask }) => ask),
  );
  const newIds = new Set(inserted.map(({ id }) => id));
  return new Map(
    settled.map(({ clientId, kept, ask }) => {
      const asked = ask.filter(({ id }) => newIds.has(id));
      const instants = [...kept, ...asked].map(({ askedAt }) => askedAt);
      const openSinceAt = instants.length > 0 ? Math.min(...instants) : null;
      return [clientId, { asked: asked.map(({ id }) => id), openSinceAt }];
    }),
  );
}

function settle({ tx, assessment, history }: AssessedClient, open: readonly StoredCheckIn[]) {
  const { clientId } = tx.scope;
  const { at } = assessment;
  const own = open.filter((question) => question.clientId === clientId);
  const due = dueCheckIns(assessment, history);
  const { ask, close } = settleCheckIns(own, due, assessment, history);
  const closedIds = new Set(close.map(({ id }) => id));
  return {
    ...{ clientId, at, close },
    kept: own.filter(({ id }) => !closedIds.has(id)),
    ask: ask.map((question): StoredCheckIn => {
      return { ...question, id: uuidv7(), clientId, askedAt: at };
    }),
  };
}

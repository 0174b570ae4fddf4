import "#server-only";
import { uuidv7 } from "uuidv7";
import { closeCheckIns, insertCheckIns, type StoredCheckIn } from "@/lib/data/check-ins";
import type { AnyTransaction } from "@/lib/data/transaction";
import { mayHaveCheckIns } from "@/lib/domain/check-ins/asked";
import { dueCheckIns } from "@/lib/domain/check-ins/due";
import { settleCheckIns } from "@/lib/domain/check-ins/settle";
import type { History } from "@/lib/domain/facts";
import type { Assessment } from "@/lib/domain/rules/assessment";

/** A client whom an evaluation has assessed. */
export interface AssessedClient {
  readonly clientId: string;
  readonly assessment: Assessment;
  readonly history: History;
  /** Ids of the entries that came with this evaluation. */
  readonly createdIds: ReadonlySet<string>;
  /** Questions that nobody has answered yet. */
  readonly openCheckIns: readonly StoredCheckIn[];
}

export interface ClientCheckIns {
  /** Ids of the questions that are asked now for the first time. */
  readonly askedIds: readonly string[];
  /** Since when a question is unanswered, epoch milliseconds; null: none is. */
  readonly openSinceAt: number | null;
}

/**
 * Asks the questions that are due, each once, and closes those that are over, in the transaction of the
 * evaluation. Where nothing is due and nothing can be open, no statement is sent. The result is keyed by client;
 * clients without a question are left out.
 */
export async function settleClientCheckIns(
  tx: AnyTransaction,
  assessed: readonly AssessedClient[],
): Promise<ReadonlyMap<string, ClientCheckIns>> {
  const concerned = assessed.filter(({ assessment, history, createdIds }) =>
    mayHaveCheckIns(assessment, history, createdIds),
  );
  if (concerned.length === 0) return new Map();
  const settled = concerned.map(settle);
  closeCheckIns(
    tx,
    settled.flatMap(({ close, at }) => close.map((closed) => ({ ...closed, at }))),
  );
  const newIds = await insertCheckIns(
    tx,
    settled.flatMap(({ ask }) => ask),
  );
  return new Map(
    settled.map(({ clientId, kept, ask }) => {
      const asked = ask.filter(({ id }) => newIds.has(id));
      const instants = [...kept, ...asked].map(({ askedAt }) => askedAt);
      const openSinceAt = instants.length > 0 ? Math.min(...instants) : null;
      return [clientId, { askedIds: asked.map(({ id }) => id), openSinceAt }];
    }),
  );
}

function settle({ clientId, assessment, history, openCheckIns }: AssessedClient) {
  const { at } = assessment;
  const due = dueCheckIns(assessment, history);
  const { ask, close } = settleCheckIns(openCheckIns, due, assessment, history);
  const closedIds = new Set(close.map(({ id }) => id));
  return {
    clientId,
    at,
    close,
    kept: openCheckIns.filter(({ id }) => !closedIds.has(id)),
    ask: ask.map((question): StoredCheckIn => {
      return { ...question, id: uuidv7(), clientId, askedAt: at };
    }),
  };
}

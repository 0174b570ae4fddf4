import "#server-only";
import { uuidv7 } from "uuidv7";
import type { Flag } from "@/lib/domain/flags/flag";
import type { Standing } from "@/lib/domain/flags/standing";
import type { EpisodeStatus } from "@/lib/domain/rules/assessment";
import type { NewFlagEvent } from "./flags";
import type { ClientSql, Statement } from "./transaction";

const SAVE_EVALUATIONS: Statement = {
  name: "save-evaluations",
  text: "select save_evaluations($1, $2, $3, $4, $5)",
  setsPractice: true,
};

/** What an evaluation found, as it is to be stored; instants in epoch milliseconds. */
export interface EvaluationToSave {
  readonly at: number;
  readonly nextAt: number | null;
  readonly flags: readonly Flag[];
  readonly events: readonly NewFlagEvent[];
  readonly standing: Standing;
  readonly episodes: readonly EpisodeStatus[];
  /** Since when a question to the client has stood unanswered; null: none does. */
  readonly checkInSinceAt: number | null;
  /** What the caller did to bring it about; ids and counts, never values of health data. */
  readonly audit?: { readonly verb: string; readonly detail: object } | undefined;
}

/** An evaluation and the transaction that is bound to its client. */
export interface EvaluationOf {
  readonly tx: ClientSql;
  readonly evaluation: EvaluationToSave;
}

/**
 * Writes it all in one statement: flags with their events, the standing rows, the clocks, the audit rows. All are of
 * one transaction, and so of one practice.
 */
export function saveEvaluations(all: readonly EvaluationOf[]): void {
  const [first] = all;
  if (!first) return;
  first.tx.send(SAVE_EVALUATIONS, [
    first.tx.scope.practiceId,
    JSON.stringify(all.map(toRow)),
    listOf(all.flatMap(flagRowsOf)),
    listOf(all.flatMap(({ evaluation }) => evaluation.events)),
    listOf(all.flatMap(auditRowsOf)),
  ]);
}

function toRow({ tx, evaluation }: EvaluationOf) {
  const { at, nextAt, standing, episodes, checkInSinceAt } = evaluation;
  return { clientId: tx.scope.clientId, at, nextAt, ...standing, episodes, checkInSinceAt };
}

function flagRowsOf({ tx, evaluation: { at, flags } }: EvaluationOf) {
  const { clientId } = tx.scope;
  return flags.map(({ id, ...record }) => ({ id, clientId, at, record }));
}

function auditRowsOf({ tx, evaluation: { audit } }: EvaluationOf) {
  const { actor, clientId } = tx.scope;
  if (!audit) return [];
  const actorId = actor.kind === "user" ? actor.userId : null;
  // Nobody signed in: the link is the actor.
  const by = actor.kind === "link" ? { by: "link" } : {};
  return [{ id: uuidv7(), actorId, clientId, ...audit, detail: { ...audit.detail, ...by } }];
}

function listOf(rows: readonly object[]): string | null {
  return rows.length > 0 ? JSON.stringify(rows) : null;
}

import "server-only";
import { uuidv7 } from "uuidv7";
import type { Flag } from "@/lib/domain/flags/flag";
import type { Standing } from "@/lib/domain/flags/standing";
import type { EpisodeStatus } from "@/lib/domain/rules/assessment";
import type { NewFlagEvent } from "./flags";
import type { ClientSql, Statement } from "./transaction";

const SAVE_EVALUATION: Statement = {
  name: "save-evaluation",
  text: `select save_evaluation(${Array.from({ length: 26 }, (_, index) => `$${index + 1}`).join(", ")})`,
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
  /** What the caller did to bring it about; ids and counts, never values of health data. */
  readonly audit?: { readonly verb: string; readonly detail: object } | undefined;
}

/** Writes it all in one statement: flags with their events, the standing row, the clock, the audit row. */
export function saveEvaluation(tx: ClientSql, evaluation: EvaluationToSave): void {
  const { at, nextAt, flags, events, standing, episodes, audit } = evaluation;
  const { actor, practiceId, clientId } = tx.scope;
  tx.send(SAVE_EVALUATION, [
    ...[practiceId, clientId, at, nextAt],
    listOf(flags.map(({ id, ...record }) => ({ id, record }))),
    listOf(events),
    ...[standing.group, standing.sortKey, standing.severity, standing.category, standing.headline],
    ...[standing.flagId, standing.reasonCount, standing.openFlagCount, standing.sinceAt],
    ...[standing.unknownSinceAt, standing.lastReportAt, standing.lastNrs, standing.lastActivityAt],
    `{${standing.painByDay.join(",")}}`,
    standing.acknowledgedAt,
    JSON.stringify(episodes),
    ...(audit
      ? [
          uuidv7(),
          actor.kind === "user" ? actor.userId : null,
          audit.verb,
          JSON.stringify(audit.detail),
        ]
      : [null, null, null, null]),
  ]);
}

function listOf(rows: readonly object[]): string | null {
  return rows.length > 0 ? JSON.stringify(rows) : null;
}

import "#server-only";
import { uuidv7 } from "uuidv7";
import type { Actor } from "@/lib/domain/access/actor";
import type { Sql, Statement } from "./transaction";

const INSERT_AUDIT: Statement = {
  name: "insert-audit",
  text: `
insert into audit_event (practice_id, id, at, actor_id, verb, client_id, object_id, detail)
values ($1, $2, clock_timestamp(), $3, $4, $5, $6, $7)`,
};

export interface AuditEntry {
  readonly verb: string;
  readonly clientId?: string;
  readonly objectId?: string;
  /** Ids, counts and field names; never values of health data. */
  readonly detail?: object;
}

/** Writes who did what in the same transaction as the deed. */
export function recordAudit(
  tx: Sql & { readonly scope: { readonly actor: Actor; readonly practiceId: string } },
  entry: AuditEntry,
): void {
  const { actor, practiceId } = tx.scope;
  tx.send(INSERT_AUDIT, [
    practiceId,
    uuidv7(),
    actor.kind === "user" ? actor.userId : null,
    entry.verb,
    entry.clientId ?? null,
    entry.objectId ?? null,
    JSON.stringify(entry.detail ?? {}),
  ]);
}

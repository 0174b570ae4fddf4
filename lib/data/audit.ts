import "#server-only";
import { uuidv7 } from "uuidv7";
import type { Actor } from "@/lib/domain/access/actor";
import type { ClientScope, PracticeScope } from "@/lib/domain/access/scope";
import { prepare } from "./query";
import { insertRows, type NewRow } from "./rows";
import type { AnyTransaction, PrismaTransaction } from "./transaction";

export interface AuditEntry {
  readonly verb: string;
  readonly clientId?: string;
  readonly objectId?: string;
  /** Ids, counts and field names; never values of health data. */
  readonly detail?: object;
}

const COLUMNS = [
  "practice_id",
  "id",
  "actor_id",
  "verb",
  "client_id",
  "object_id",
  "detail",
] as const;
type AuditRow = NewRow<"audit_event", (typeof COLUMNS)[number]>;

const writeAudit = prepare((given: { rows: readonly AuditRow[] }) =>
  insertRows("audit_event", COLUMNS, given.rows),
);

type Scope = ClientScope | PracticeScope;

/** What one scope's actor did. */
export interface AuditOf {
  readonly scope: Scope;
  readonly entry: AuditEntry;
}

/** Writes who did what, in the same transaction as the act. */
export function recordAudit(tx: AnyTransaction, entry: AuditEntry): void {
  recordAudits(tx, [{ scope: tx.scope, entry }]);
}

/** The same for several, each with a scope of their own in this practice. */
export function recordAudits(tx: AnyTransaction, all: readonly AuditOf[]): void {
  const rows = all.map(({ scope, entry }) => ({
    practice_id: scope.practiceId,
    id: uuidv7(),
    actor_id: actorIdOf(scope.actor),
    verb: entry.verb,
    client_id: entry.clientId ?? null,
    object_id: entry.objectId ?? null,
    detail: detailOf(scope.actor, entry),
  }));
  if (rows.length > 0) tx.send(writeAudit({ rows }));
}

/** The same in a transaction of Prisma. */
export async function recordAuditByPrisma(
  { scope, prisma }: PrismaTransaction<Scope>,
  entry: AuditEntry,
): Promise<void> {
  // `createMany` returns no row, which the worker has no right to read.
  await prisma.auditEvent.createMany({
    data: [
      {
        practiceId: scope.practiceId,
        id: uuidv7(),
        actorId: actorIdOf(scope.actor),
        verb: entry.verb,
        clientId: entry.clientId ?? null,
        objectId: entry.objectId ?? null,
        detail: detailOf(scope.actor, entry),
      },
    ],
  });
}

function actorIdOf(actor: Actor): string | null {
  return actor.kind === "user" ? actor.userId : null;
}

/** Marks the row where nobody is signed in and a link is the actor. */
function detailOf(actor: Actor, { detail = {} }: AuditEntry): object {
  return actor.kind === "link" ? { ...detail, by: "link" } : detail;
}

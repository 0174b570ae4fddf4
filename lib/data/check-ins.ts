import "#server-only";
import type { Expression, ExpressionBuilder } from "kysely";
import type { DB } from "@/generated/kysely/tables";
import type { Prisma } from "@/generated/prisma/client";
import type { OpenCheckIn } from "@/lib/domain/check-ins/check-in";
import type { ClosedCheckIn } from "@/lib/domain/check-ins/settle";
import { db, prepare } from "./query";
import { insertRows, type NewRow } from "./rows";
import { epochMs, rowsOf } from "./sql";
import type { AnyTransaction, ClientTransaction, PracticePrisma } from "./transaction";

/** A question that nobody has answered yet; instants in epoch milliseconds. */
export interface StoredCheckIn extends OpenCheckIn {
  readonly clientId: string;
  readonly askedAt: number;
}

const columns = (eb: ExpressionBuilder<DB, "check_in">) =>
  [
    "id",
    "client_id as clientId",
    "first_report_id as firstReportId",
    "kind",
    "hours",
    "session_id as sessionId",
    "region",
    "side",
    epochMs(eb.ref("due_at")).as("dueAt"),
    epochMs(eb.ref("asked_at")).as("askedAt"),
  ] as const;

/** A client's open questions, the longest due first; for use inside `prepare`. */
export function openCheckInsOf(given: {
  readonly practiceId: string;
  readonly clientId: string | Expression<string>;
}) {
  return db
    .selectFrom("check_in")
    .select(columns)
    .where("practice_id", "=", given.practiceId)
    .where("client_id", "=", given.clientId)
    .where("closed_at", "is", null)
    .orderBy("due_at")
    .orderBy("id");
}

const openOf = prepare((given: { practiceId: string; clientId: string }) => openCheckInsOf(given));

/** The scope's client's open questions, the longest due first. */
export async function readOpenCheckIns(tx: ClientTransaction): Promise<readonly StoredCheckIn[]> {
  const { practiceId, clientId } = tx.scope;
  return tx.run(openOf({ practiceId, clientId }));
}

type ClosingRow = NewRow<
  "check_in",
  "practice_id" | "id" | "closed_at" | "closed_by" | "answer_id"
>;

const close = prepare((given: { rows: readonly ClosingRow[] }) =>
  db
    .updateTable("check_in as c")
    .from(rowsOf("check_in", given.rows).as("given"))
    .set((eb) => ({
      closed_at: eb.ref("given.closed_at"),
      closed_by: eb.ref("given.closed_by"),
      answer_id: eb.ref("given.answer_id"),
    }))
    .whereRef("c.practice_id", "=", "given.practice_id")
    .whereRef("c.id", "=", "given.id")
    .where("c.closed_at", "is", null),
);

/** Closes questions, each as of the instant that comes with it. */
export function closeCheckIns(
  tx: AnyTransaction,
  closed: readonly (ClosedCheckIn & { readonly at: number })[],
): void {
  const rows = closed.map(({ id, at, by, answerId }) => ({
    practice_id: tx.scope.practiceId,
    id,
    closed_at: new Date(at),
    closed_by: by,
    answer_id: answerId,
  }));
  if (rows.length > 0) tx.send(close({ rows }));
}

const NEW_COLUMNS = [
  "practice_id",
  "id",
  "client_id",
  "first_report_id",
  "kind",
  "hours",
  "session_id",
  "region",
  "side",
  "due_at",
  "asked_at",
] as const;

const ask = prepare(
  (given: { rows: readonly NewRow<"check_in", (typeof NEW_COLUMNS)[number]>[] }) =>
    insertRows("check_in", NEW_COLUMNS, given.rows)
      .onConflict((conflict) => conflict.doNothing())
      .returning("id"),
);

/**
 * Stores questions and returns those that had not been asked before. Questions that a new one replaces must be
 * closed already.
 */
export async function insertCheckIns(
  tx: AnyTransaction,
  asked: readonly StoredCheckIn[],
): Promise<ReadonlySet<string>> {
  if (asked.length === 0) return new Set();
  const rows = asked.map((question) => ({
    practice_id: tx.scope.practiceId,
    id: question.id,
    client_id: question.clientId,
    first_report_id: question.firstReportId,
    kind: question.kind,
    hours: question.hours,
    session_id: question.sessionId,
    region: question.region,
    side: question.side,
    due_at: new Date(question.dueAt),
    asked_at: new Date(question.askedAt),
  }));
  const inserted = await tx.run(ask({ rows }));
  return new Set(inserted.map(({ id }) => id));
}

/** The client of a question, open or closed; undefined: no such question in the practice, or the client has left. */
export async function findCheckInClient(
  prisma: Prisma.TransactionClient,
  practiceId: string,
  id: string,
): Promise<string | undefined> {
  const question = await prisma.checkIn.findUnique({
    where: { practiceId_id: { practiceId, id }, client: { user: { disabledAt: null } } },
    select: { clientId: true },
  });
  return question?.clientId;
}

/** Ids of a client's open questions, the longest due first. */
export async function readOpenCheckInIds(
  { scope, prisma }: PracticePrisma,
  clientId: string,
): Promise<readonly string[]> {
  const rows = await prisma.checkIn.findMany({
    where: { practiceId: scope.practiceId, clientId, closedAt: null },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

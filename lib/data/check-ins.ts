import "#server-only";
import type { OpenCheckIn } from "@/lib/domain/check-ins/check-in";
import type { ClosedCheckIn } from "@/lib/domain/check-ins/settle";
import type { ClientSql, Sql, Statement } from "./transaction";

const COLUMNS = `
  c.id, c.client_id as "clientId", c.first_report_id as "firstReportId", c.kind, c.hours, c.session_id as "sessionId",
  c.region, c.side, extract(epoch from c.due_at)::float8 * 1000 as "dueAt",
  extract(epoch from c.asked_at)::float8 * 1000 as "askedAt"`;

const READ_OPEN: Statement = {
  name: "read-open-check-ins",
  text: `
select ${COLUMNS} from check_in c
where c.practice_id = $1 and c.client_id = any($2::uuid[]) and c.closed_at is null
order by c.due_at, c.id`,
};

const CLOSE: Statement = {
  name: "close-check-ins",
  text: `
update check_in c set closed_at = to_timestamp(m.at / 1000), closed_by = m.by, answer_id = m."answerId"
from jsonb_to_recordset($2::jsonb) as m(id uuid, at float8, by text, "answerId" uuid)
where c.practice_id = $1 and c.id = m.id and c.closed_at is null`,
};

const ASK: Statement = {
  name: "ask-check-ins",
  text: `
insert into check_in (practice_id, id, client_id, first_report_id, kind, hours, session_id, region, side, due_at,
  asked_at)
select $1, q.id, q."clientId", q."firstReportId", q.kind, q.hours, q."sessionId", q.region, q.side,
  to_timestamp(q."dueAt" / 1000), to_timestamp(q."askedAt" / 1000)
from jsonb_to_recordset($2::jsonb) as q(id uuid, "clientId" uuid, "firstReportId" uuid, kind text, hours smallint,
  "sessionId" uuid, region text, side text, "dueAt" float8, "askedAt" float8)
on conflict do nothing
returning id, client_id as "clientId"`,
};

const FIND_OPEN: Statement = {
  name: "find-open-check-in",
  text: `
select ${COLUMNS} from check_in c
where c.practice_id = $1 and c.client_id = $2 and c.id = $3 and c.closed_at is null`,
};

const FIND_CLIENT: Statement = {
  name: "find-check-in-client",
  text: `
select c.client_id as "clientId" from check_in c
join user_account u on u.practice_id = c.practice_id and u.id = c.client_id and u.disabled_at is null
where c.practice_id = $1 and c.id = $2`,
};

/** A question that stands unanswered; instants in epoch milliseconds. */
export interface StoredCheckIn extends OpenCheckIn {
  readonly clientId: string;
  readonly askedAt: number;
}

/** A transaction that sees one practice. */
type PracticeBound = Sql & { readonly scope: { readonly practiceId: string } };

/** The open questions of these clients, the longest due first. */
export async function readOpenCheckIns(
  tx: PracticeBound,
  clientIds: readonly string[],
): Promise<readonly StoredCheckIn[]> {
  return tx.run<StoredCheckIn>(READ_OPEN, [tx.scope.practiceId, clientIds]);
}

/** Closes questions, each as of the instant that comes with it. */
export function closeCheckIns(
  tx: PracticeBound,
  closed: readonly (ClosedCheckIn & { readonly at: number })[],
): void {
  if (closed.length > 0) tx.send(CLOSE, [tx.scope.practiceId, JSON.stringify(closed)]);
}

/** Stores questions, and answers which of them had not been asked before. Those that give way are closed already. */
export async function insertCheckIns(
  tx: PracticeBound,
  asked: readonly StoredCheckIn[],
): Promise<readonly { readonly id: string; readonly clientId: string }[]> {
  return asked.length > 0 ? tx.run(ASK, [tx.scope.practiceId, JSON.stringify(asked)]) : [];
}

/** The scope's client's question, if it is still open. */
export async function findOpenCheckIn(
  tx: ClientSql,
  id: string,
): Promise<StoredCheckIn | undefined> {
  const { practiceId, clientId } = tx.scope;
  const [row] = await tx.run<StoredCheckIn>(FIND_OPEN, [practiceId, clientId, id]);
  return row;
}

/** Whom a question was put to, open or closed; undefined: there is none in the practice, or they are gone. */
export async function findCheckInClient(
  sql: Sql,
  practiceId: string,
  id: string,
): Promise<string | undefined> {
  const [row] = await sql.run<{ clientId: string }>(FIND_CLIENT, [practiceId, id]);
  return row?.clientId;
}

import "#server-only";
import type { NoticeKind } from "@/lib/domain/notices/notice";
import type { Sql, Statement } from "./transaction";

// A flag that has risen again gets new rows, which end those of the time before; the web's role may change none. The
// jobs wait for five quiet minutes: a later notice to the same person puts them off. In one order always, so that of
// two who tell the same people neither waits for what the other holds.
const INSERT_NOTICES: Statement = {
  name: "insert-notices",
  text: `
with news as (
  select * from jsonb_to_recordset($2::jsonb) as n("clientId" uuid, "subjectId" uuid, kind text, at float8, "dueAt" float8)
), told as (
  insert into notice (practice_id, user_id, audience, client_id, kind, subject_id, at, lane, due_at)
  select $1, p.user_id, p.audience, n."clientId", n.kind, n."subjectId", to_timestamp(n.at / 1000),
    case n.kind when 'watch' then 'digest' else 'now' end, to_timestamp(n."dueAt" / 1000)
  from news n cross join lateral notice_recipients($1, n."clientId", n.kind) p
  on conflict (practice_id, user_id, subject_id, kind, audience, at) do nothing
  returning user_id, kind, due_at
)
select enqueue_job('compose-notices', jsonb_build_object('practiceId', $1::uuid, 'userId', user_id), due_at,
  case when is_urgent then 'compose-urgent:' else 'compose:' end || $1::uuid || ':' || user_id, 'replace', is_urgent)
from (
  select user_id, kind = 'urgent' as is_urgent, max(due_at) as due_at
  from told where kind <> 'watch' group by 1, 2 order by 1, 2) j`,
};

/** What is told of a client; instants in epoch milliseconds. */
export interface NewNotice {
  readonly clientId: string;
  /** The flag or the check-in. */
  readonly subjectId: string;
  readonly kind: NoticeKind;
  readonly at: number;
  readonly dueAt: number;
}

/** Leaves the notices, one per person concerned, and the jobs that compose messages of them. */
export function insertNotices(
  tx: Sql & { readonly scope: { readonly practiceId: string } },
  news: readonly NewNotice[],
): void {
  tx.send(INSERT_NOTICES, [tx.scope.practiceId, JSON.stringify(news)]);
}

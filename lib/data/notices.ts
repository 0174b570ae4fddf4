import "#server-only";
import type { FlagState } from "@/lib/domain/flags/flag";
import type { NoticeMove, OpenNotice, Said, Saying } from "@/lib/domain/notices/notice";
import type { PracticeSql, Statement } from "./transaction";

// Two messages to one person are not composed at once: the budget counts what the other one said.
const LOCK_LISTENER: Statement = {
  name: "lock-listener",
  text: "select pg_advisory_xact_lock(hashtextextended('listener ' || $1 || ' ' || $2, 0))",
};

const SELECT_NOTICES = `
select n.id, n.client_id as "clientId", n.kind, n.audience, extract(epoch from n.at)::float8 * 1000 as at, n.lane,
  n.said_count as "saidCount", extract(epoch from n.said_at)::float8 * 1000 as "saidAt",
  f.record - 'headline' - 'contributors' as flag,
  exists (select 1 from notice_recipients(n.practice_id, n.client_id, n.kind) r
    where r.user_id = n.user_id and r.audience = n.audience) as "isConcerned",
  exists (select 1 from check_in c where c.practice_id = n.practice_id and c.id = n.subject_id
    and c.closed_at is not null) as "isClosed",
  exists (select 1 from notice l where l.practice_id = n.practice_id and l.user_id = n.user_id
    and l.subject_id = n.subject_id and l.kind = n.kind and l.audience = n.audience and l.at > n.at) as "isRenewed"
from notice n
left join flag f on f.practice_id = n.practice_id and f.client_id = n.client_id and f.id = n.subject_id`;

const READ_OPEN: Statement = {
  name: "read-open-notices",
  text: `${SELECT_NOTICES}
where n.practice_id = $1 and n.user_id = $2 and n.due_at is not null
order by n.at, n.id`,
};

const FIND_NOTICE: Statement = {
  name: "find-notice",
  text: `${SELECT_NOTICES}
where n.practice_id = $1 and n.id = $2`,
};

// A reminder is said days after the news and after the reminder before, so the last saying of a row is enough.
const READ_SAID: Statement = {
  name: "read-said-notices",
  text: `
select client_id as "clientId", extract(epoch from said_new_at)::float8 * 1000 as at, true as "isNew"
from notice
where practice_id = $1 and user_id = $2 and said_new_at > to_timestamp($3::float8 / 1000) - interval '192 hours'
  and audience = 'trainer' and kind <> 'urgent'
union all
select client_id, extract(epoch from said_at)::float8 * 1000, false
from notice
where practice_id = $1 and user_id = $2 and said_at > to_timestamp($3::float8 / 1000) - interval '48 hours'
  and audience = 'trainer' and kind <> 'urgent' and said_lane = 'now' and said_new_at is distinct from said_at`,
};

const READ_DIGEST: Statement = {
  name: "read-last-digest",
  text: `
select extract(epoch from max(said_at))::float8 * 1000 as at from notice
where practice_id = $1 and user_id = $2 and said_lane = 'digest'`,
};

const SAVE_MOVES: Statement = {
  name: "save-notice-moves",
  text: `
update notice n set lane = m.lane, due_at = to_timestamp(m."dueAt" / 1000),
  said_count = n.said_count + case when m.say is null then 0 else 1 end,
  said_at = case when m.say is null then n.said_at else to_timestamp($3::float8 / 1000) end,
  said_lane = coalesce(m.say, n.said_lane),
  said_new_at = case when m.say = 'now' and n.said_count = 0 then to_timestamp($3::float8 / 1000) else n.said_new_at end
from jsonb_to_recordset($2::jsonb) as m(id uuid, say text, lane text, "dueAt" float8)
where n.practice_id = $1 and n.id = m.id`,
};

/** A notice with what decides whether there is still something to say. */
export interface StoredNotice extends Omit<OpenNotice, "isOver"> {
  readonly flag: Omit<FlagState, "headline" | "contributors"> | null;
  /** A question that was answered or is over. */
  readonly isClosed: boolean;
  /** It has come about again, and there is a later notice of it. */
  readonly isRenewed: boolean;
  /** The client themselves, a trainer who looks after them still, or an owner while nobody does. */
  readonly isConcerned: boolean;
}

/** Everything that one person may still be told. Holds others off who compose for them until the transaction ends. */
export async function readOpenNotices(tx: PracticeSql, userId: string): Promise<StoredNotice[]> {
  const person = [tx.scope.practiceId, userId];
  const [, notices] = await Promise.all([
    tx.run(LOCK_LISTENER, person),
    tx.run<StoredNotice>(READ_OPEN, person),
  ]);
  return notices;
}

/** One notice, said or not; undefined: there is none. */
export async function findNotice(tx: PracticeSql, id: string): Promise<StoredNotice | undefined> {
  const [notice] = await tx.run<StoredNotice>(FIND_NOTICE, [tx.scope.practiceId, id]);
  return notice;
}

/** What the person was told lately, up to `now`. */
export async function readSaid(tx: PracticeSql, userId: string, now: number): Promise<Said> {
  const person = [tx.scope.practiceId, userId];
  const [sayings, digests] = await Promise.all([
    tx.run<Saying>(READ_SAID, [...person, now]),
    tx.run<{ at: number | null }>(READ_DIGEST, person),
  ]);
  return { sayings, digestAt: digests[0]?.at ?? null };
}

export function saveMoves(tx: PracticeSql, moves: readonly NoticeMove[], now: number): void {
  tx.send(SAVE_MOVES, [tx.scope.practiceId, JSON.stringify(moves), now]);
}

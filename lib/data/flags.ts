import "#server-only";
import type { Flag, FlagState } from "@/lib/domain/flags/flag";
import type { ClientSql, Statement } from "./transaction";

// The longest cool-down is 14 days: an older closed flag has no say any more.
const READ_FLAGS: Statement = {
  name: "read-flags",
  text: `
select id, record from flag
where practice_id = $1 and client_id = $2
  and (status <> 'closed' or closed_at > clock_timestamp() - interval '15 days')
order by id`,
};

const SAVE_FLAGS: Statement = {
  name: "save-flags",
  text: `
insert into flag (practice_id, id, client_id, category, region, side, status, severity, headline_rule,
  opened_at, closed_at, record, updated_at)
select $1, f.id, $2, f.record ->> 'category', coalesce(f.record ->> 'region', ''),
  coalesce(f.record ->> 'side', ''), f.record ->> 'status', f.record ->> 'severity',
  f.record ->> 'headlineRule', to_timestamp((f.record ->> 'openedAt')::float8 / 1000),
  to_timestamp((f.record ->> 'closedAt')::float8 / 1000), f.record, to_timestamp($4::float8 / 1000)
from jsonb_to_recordset($3::jsonb) as f(id uuid, record jsonb)
on conflict (practice_id, id) do update set status = excluded.status, severity = excluded.severity,
  headline_rule = excluded.headline_rule, opened_at = excluded.opened_at, closed_at = excluded.closed_at,
  record = excluded.record, updated_at = excluded.updated_at`,
};

const INSERT_EVENTS: Statement = {
  name: "insert-flag-events",
  text: `
insert into flag_event (practice_id, id, flag_id, at, kind, actor_id, reason, detail)
select $1, e.id, e."flagId", to_timestamp(e.at / 1000), e.kind, e."actorId", e.reason, e.detail
from jsonb_to_recordset($2::jsonb) as e(id uuid, "flagId" uuid, at float8, kind text, "actorId" uuid,
  reason text, detail jsonb)`,
};

/** One step of a flag's history; the engine is the actor where none is given. */
export interface NewFlagEvent {
  readonly id: string;
  readonly flagId: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly kind: string;
  readonly actorId?: string;
  readonly reason?: string;
  readonly detail: object;
}

/** The client's live flags and those closed so lately that they may still hold others back. */
export async function readFlags(tx: ClientSql): Promise<Flag[]> {
  const { practiceId, clientId } = tx.scope;
  const rows = await tx.run<{ id: string; record: FlagState }>(READ_FLAGS, [practiceId, clientId]);
  return rows.map(({ id, record }) => ({ ...record, id }));
}

export function saveFlags(
  tx: ClientSql,
  flags: readonly Flag[],
  events: readonly NewFlagEvent[],
  now: number,
): void {
  if (flags.length === 0) return;
  const { practiceId, clientId } = tx.scope;
  const rows = flags.map(({ id, ...record }) => ({ id, record }));
  tx.send(SAVE_FLAGS, [practiceId, clientId, JSON.stringify(rows), now]);
  if (events.length > 0) tx.send(INSERT_EVENTS, [practiceId, JSON.stringify(events)]);
}

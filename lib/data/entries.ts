import "server-only";
import type { ExerciseFact } from "@/lib/domain/facts";
import type { ClientSql, Statement } from "./transaction";

/** A session as it is to be stored; instants in epoch milliseconds. */
export interface NewSession extends NewEntry {
  readonly startedAt: number;
  readonly kind: string;
  readonly durationMinutes?: number | undefined;
  readonly rpe?: number | undefined;
  readonly distanceMeters?: number | undefined;
  readonly warmUp?: boolean | undefined;
  readonly stretch?: boolean | undefined;
  readonly newStyle?: boolean | undefined;
  readonly exercises?: readonly ExerciseFact[] | undefined;
}

export interface NewPain extends NewEntry {
  readonly reportedAt: number;
  readonly region: string;
  readonly side: string;
  readonly nrs: number;
  readonly moment?: string | undefined;
  readonly onsetAt?: number | undefined;
  readonly sessionId?: string | undefined;
  readonly qualities?: readonly string[] | undefined;
  readonly atRest?: boolean | undefined;
  readonly atNight?: boolean | undefined;
  readonly spreads?: string | undefined;
  readonly screening?: Readonly<Record<string, string>> | undefined;
}

interface NewEntry {
  readonly id: string;
  readonly recordedAt: number;
  readonly receivedAt: number;
  readonly clockSkewSeconds?: number | undefined;
  readonly recordedById: string;
  /** Hex SHA-256 of the normalised entry. */
  readonly bodyHash: string;
}

/** What the database holds under an entry's id, whoever wrote it. */
export interface StoredEntry {
  readonly id: string;
  readonly clientId: string;
  readonly bodyHash: string;
  readonly receivedAt: Date;
}

const INSERT_SESSIONS: Statement = {
  name: "insert-sessions",
  text: `
insert into training_session (practice_id, id, client_id, started_at, started_on, kind, duration_minutes, rpe,
  distance_meters, warm_up, stretch, new_style, exercises, recorded_at, received_at, clock_skew_seconds,
  recorded_by_id, body_hash)
select p.practice_id, e.id, p.client_id, to_timestamp(e."startedAt" / 1000.0),
  (to_timestamp(e."startedAt" / 1000.0) at time zone p.time_zone)::date, e.kind, e."durationMinutes", e.rpe,
  e."distanceMeters", e."warmUp", e.stretch, e."newStyle", e.exercises, to_timestamp(e."recordedAt" / 1000.0),
  to_timestamp(e."receivedAt" / 1000.0), e."clockSkewSeconds", e."recordedById", decode(e."bodyHash", 'hex')
from client_profile p, jsonb_to_recordset($3::jsonb) as e(id uuid, "startedAt" float8, kind text,
  "durationMinutes" float8, rpe float8, "distanceMeters" float8, "warmUp" boolean, stretch boolean,
  "newStyle" boolean, exercises jsonb, "recordedAt" float8, "receivedAt" float8, "clockSkewSeconds" int, "recordedById" uuid,
  "bodyHash" text)
where p.practice_id = $1 and p.client_id = $2
  and not exists (select 1 from pain_report r where r.practice_id = $1 and r.id = e.id)
on conflict do nothing
returning id`,
};

// A report that names a session of somebody else, or none, is left out here and refused by the service.
const INSERT_PAIN: Statement = {
  name: "insert-pain",
  text: `
insert into pain_report (practice_id, id, client_id, reported_at, reported_on, region, side, nrs, moment, onset_at,
  session_id, qualities, at_rest, at_night, spreads, screening, recorded_at, received_at, clock_skew_seconds,
  recorded_by_id, body_hash)
select p.practice_id, e.id, p.client_id, to_timestamp(e."reportedAt" / 1000.0),
  (to_timestamp(e."reportedAt" / 1000.0) at time zone p.time_zone)::date, e.region, e.side, e.nrs, e.moment,
  to_timestamp(e."onsetAt" / 1000.0), e."sessionId",
  coalesce(array(select jsonb_array_elements_text(e.qualities)), '{}'), e."atRest", e."atNight", e.spreads,
  e.screening, to_timestamp(e."recordedAt" / 1000.0), to_timestamp(e."receivedAt" / 1000.0),
  e."clockSkewSeconds", e."recordedById", decode(e."bodyHash", 'hex')
from client_profile p, jsonb_to_recordset($3::jsonb) as e(id uuid, "reportedAt" float8, region text, side text,
  nrs smallint, moment text, "onsetAt" float8, "sessionId" uuid, qualities jsonb, "atRest" boolean,
  "atNight" boolean, spreads text, screening jsonb, "recordedAt" float8, "receivedAt" float8, "clockSkewSeconds" int,
  "recordedById" uuid, "bodyHash" text)
where p.practice_id = $1 and p.client_id = $2
  and not exists (select 1 from training_session s where s.practice_id = $1 and s.id = e.id)
  and (e."sessionId" is null or exists (select 1 from training_session s
       where s.practice_id = $1 and s.client_id = $2 and s.id = e."sessionId"))
on conflict do nothing
returning id`,
};

const READ_STORED: Statement = {
  name: "read-stored-entries",
  text: `
select id, client_id as "clientId", encode(body_hash, 'hex') as "bodyHash", received_at as "receivedAt"
from training_session where practice_id = $1 and id = any($2::uuid[])
union all
select id, client_id, encode(body_hash, 'hex'), received_at
from pain_report where practice_id = $1 and id = any($2::uuid[])`,
};

/**
 * Inserts what is not there yet, sessions before the reports that may name them, and tells which ids are new
 * and what stands under each of the others. Replays insert nothing.
 */
export async function insertEntries(
  tx: ClientSql,
  sessions: readonly NewSession[],
  pain: readonly NewPain[],
): Promise<{ created: ReadonlySet<string>; stored: ReadonlyMap<string, StoredEntry> }> {
  const { practiceId, clientId } = tx.scope;
  const insert = (statement: Statement, rows: readonly NewEntry[]): Promise<{ id: string }[]> =>
    rows.length === 0
      ? Promise.resolve([])
      : tx.run(statement, [practiceId, clientId, JSON.stringify(rows)]);
  const ids = [...sessions, ...pain].map((entry) => entry.id);
  const [newSessions, newPain] = await Promise.all([
    insert(INSERT_SESSIONS, sessions),
    insert(INSERT_PAIN, pain),
  ]);
  const created = new Set([...newSessions, ...newPain].map((row) => row.id));
  const others = ids.filter((id) => !created.has(id));
  const stored =
    others.length > 0 ? await tx.run<StoredEntry>(READ_STORED, [practiceId, others]) : [];
  return { created, stored: new Map(stored.map((row) => [row.id, row])) };
}

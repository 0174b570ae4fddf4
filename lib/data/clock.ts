import "server-only";
import type { ClearanceFact, ClientFacts } from "@/lib/domain/facts";
import { pool } from "./connect";
import type { ClientSql, Sql, Statement } from "./transaction";

const PROFILE_COLUMNS = `
  p.time_zone as "timeZone", p.sitting_hours_per_day as "sittingHoursPerDay",
  p.body_mass_index as "bodyMassIndex", p.training_since_on::text as "trainingSinceOn", p.conditions,
  (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('grantedOn', c.granted_on,
     'expiresOn', c.expires_on, 'conditions', case when c.all_conditions then null else to_jsonb(c.conditions) end))
     order by c.granted_on, c.id), '[]')
   from clearance c where c.practice_id = p.practice_id and c.client_id = p.client_id) as clearances`;

const READ_NOW: Statement = {
  name: "read-now",
  text: `select extract(epoch from date_trunc('milliseconds', clock_timestamp()))::float8 * 1000 as "now"`,
};

const LOCK_CLIENT: Statement = {
  name: "lock-client",
  text: `
select ${PROFILE_COLUMNS},
  extract(epoch from k.evaluated_at)::float8 * 1000 as "evaluatedAt"
from client_clock k join client_profile p using (practice_id, client_id)
where k.practice_id = $1 and k.client_id = $2
for update of k`,
};

const READ_CLIENT: Statement = {
  name: "read-client",
  text: `
select ${PROFILE_COLUMNS}
from client_profile p where p.practice_id = $1 and p.client_id = $2`,
};

const SAVE_CLOCK: Statement = {
  name: "save-clock",
  text: `
update client_clock set evaluated_at = to_timestamp($3::float8 / 1000),
  next_evaluation_at = to_timestamp($4::float8 / 1000), failures = 0
where practice_id = $1 and client_id = $2`,
};

const READ_LAG: Statement = {
  name: "read-lag",
  text: "select evaluation_lag_seconds() as seconds",
};

interface ProfileRow {
  timeZone: string;
  sittingHoursPerDay: number | null;
  bodyMassIndex: number | null;
  trainingSinceOn: string | null;
  conditions: ClientFacts["conditions"];
  clearances: ClearanceFact[];
}

export interface LockedClient {
  readonly client: ClientFacts;
  /** When the client was last evaluated, epoch milliseconds. */
  readonly evaluatedAt: number | null;
}

/**
 * Takes the client's write lock until the transaction ends, so that two evaluations never run beside each other,
 * and reads what the engine needs to know of the client. Undefined: no such client in this practice.
 */
export async function lockClient(tx: ClientSql): Promise<LockedClient | undefined> {
  const rows = await tx.run<ProfileRow & { evaluatedAt: number | null }>(LOCK_CLIENT, [
    tx.scope.practiceId,
    tx.scope.clientId,
  ]);
  const row = rows[0];
  if (!row) return undefined;
  const { evaluatedAt, ...profile } = row;
  return { client: toClientFacts(profile), evaluatedAt };
}

/** The database's instant, epoch milliseconds: the authority for what is due. */
export async function readNow(tx: Sql): Promise<number> {
  const rows = await tx.run<{ now: number }>(READ_NOW, []);
  if (!rows[0]) throw new Error("The database gave no time");
  return rows[0].now;
}

/** The same without the lock, for pages. */
export async function readClient(tx: ClientSql): Promise<ClientFacts | undefined> {
  const { practiceId, clientId } = tx.scope;
  const rows = await tx.run<ProfileRow>(READ_CLIENT, [practiceId, clientId]);
  return rows[0] && toClientFacts(rows[0]);
}

function toClientFacts(row: ProfileRow): ClientFacts {
  const { sittingHoursPerDay, bodyMassIndex, trainingSinceOn, ...known } = row;
  return {
    ...known,
    ...(sittingHoursPerDay !== null && { sittingHoursPerDay }),
    ...(bodyMassIndex !== null && { bodyMassIndex }),
    ...(trainingSinceOn !== null && { trainingSinceOn }),
  } as ClientFacts;
}

export function saveClock(
  tx: ClientSql,
  evaluatedAt: number,
  nextEvaluationAt: number | null,
): void {
  const { practiceId, clientId } = tx.scope;
  tx.send(SAVE_CLOCK, [practiceId, clientId, evaluatedAt, nextEvaluationAt]);
}

/** How long the most overdue evaluation has waited, in whole seconds; 0 when nothing is due. */
export async function readLagSeconds(): Promise<number> {
  const result = await pool.query<{ seconds: number }>(READ_LAG);
  return result.rows[0]?.seconds ?? 0;
}

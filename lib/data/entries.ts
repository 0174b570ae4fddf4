import "#server-only";
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

const READ_STORED: Statement = {
  name: "read-stored-entries",
  text: `
select id, client_id as "clientId", encode(body_hash, 'hex') as "bodyHash", received_at as "receivedAt"
from training_session where practice_id = $1 and id = any($2::uuid[])
union all
select id, client_id, encode(body_hash, 'hex'), received_at
from pain_report where practice_id = $1 and id = any($2::uuid[])`,
};

/** What stands under each of the ids. */
export async function readStoredEntries(
  tx: ClientSql,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredEntry>> {
  const rows = await tx.run<StoredEntry>(READ_STORED, [tx.scope.practiceId, ids]);
  return new Map(rows.map((row) => [row.id, row]));
}

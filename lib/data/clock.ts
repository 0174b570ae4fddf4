import "#server-only";
import type { ClientFacts } from "@/lib/domain/facts";
import { PROFILE_LIST, type ProfileList, toClientFacts } from "./client-facts";
import { ask } from "./connect";
import type { ClientSql, Sql, Statement } from "./transaction";

const READ_NOW: Statement = {
  name: "read-now",
  text: `select extract(epoch from date_trunc('milliseconds', clock_timestamp()))::float8 * 1000 as "now"`,
};

const READ_CLIENT: Statement = {
  name: "read-client",
  text: `
select ${PROFILE_LIST} as profile
from client_profile p where p.practice_id = $1 and p.client_id = $2`,
};

const READ_LAG: Statement = {
  name: "read-lag",
  text: "select evaluation_lag_seconds() as seconds",
};

/** The database's instant, epoch milliseconds: the authority for what is due. */
export async function readNow(tx: Sql): Promise<number> {
  const rows = await tx.run<{ now: number }>(READ_NOW, []);
  if (!rows[0]) throw new Error("The database gave no time");
  return rows[0].now;
}

/** What the engine needs to know of the client, without the lock, for pages. */
export async function readClient(tx: ClientSql): Promise<ClientFacts | undefined> {
  const { practiceId, clientId } = tx.scope;
  const rows = await tx.run<{ profile: ProfileList }>(READ_CLIENT, [practiceId, clientId]);
  return rows[0] && toClientFacts(rows[0].profile);
}

/** How long the most overdue evaluation has waited, in whole seconds; 0 when nothing is due. */
export async function readLagSeconds(): Promise<number> {
  const [lag] = await ask<{ seconds: number }>(READ_LAG);
  return lag?.seconds ?? 0;
}

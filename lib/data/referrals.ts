import "#server-only";
import type { ClientSql, Statement } from "./transaction";

// A flag that is not this client's leaves nothing to insert.
const INSERT_REFERRAL: Statement = {
  name: "insert-referral",
  text: `
insert into referral (practice_id, id, client_id, flag_id, question, created_by_id, created_at)
select $1, $3, $2, $4::uuid, $5, $6, clock_timestamp()
where $4::uuid is null or exists (select 1 from flag where practice_id = $1 and client_id = $2 and id = $4)
returning id`,
};

/** False: the flag named is not one of this client's. */
export async function insertReferral(
  tx: ClientSql,
  referral: {
    readonly id: string;
    readonly flagId?: string | undefined;
    readonly question: string;
    readonly createdById: string;
  },
): Promise<boolean> {
  const rows = await tx.run(INSERT_REFERRAL, [
    tx.scope.practiceId,
    tx.scope.clientId,
    referral.id,
    referral.flagId ?? null,
    referral.question,
    referral.createdById,
  ]);
  return rows.length > 0;
}

import "#server-only";
import type { People, StaffMember } from "@/lib/domain/notices/recipients";
import { db, prepare } from "./query";
import { anyOf } from "./sql";
import type { AnyTransaction } from "./transaction";

const assignmentsOf = prepare((given: { practiceId: string; clientIds: readonly string[] }) =>
  db
    .selectFrom("assignment")
    .select(["client_id as clientId", "trainer_id as trainerId"])
    .where("practice_id", "=", given.practiceId)
    .where("client_id", "=", anyOf(given.clientIds))
    .orderBy("trainer_id"),
);

const staffOf = prepare((given: { practiceId: string }) =>
  db
    .selectFrom("membership as m")
    .innerJoin("user_account as u", (join) =>
      join.onRef("u.practice_id", "=", "m.practice_id").onRef("u.id", "=", "m.user_id"),
    )
    .select((eb) => [
      "m.user_id as userId",
      "m.role",
      eb("u.disabled_at", "is not", null).$castTo<boolean>().as("isDisabled"),
    ])
    .where("m.practice_id", "=", given.practiceId)
    .where("m.role", "in", ["owner", "trainer"])
    .orderBy("m.user_id"),
);

/** The people around each of these clients: who is assigned, and the practice's staff. */
export async function readPeople(
  tx: AnyTransaction,
  clientIds: readonly string[],
): Promise<ReadonlyMap<string, People>> {
  const { practiceId } = tx.scope;
  const [assignments, roles] = await Promise.all([
    tx.run(assignmentsOf({ practiceId, clientIds })),
    tx.run(staffOf({ practiceId })),
  ]);
  const staff = new Map<string, StaffMember>();
  for (const { userId, role, isDisabled } of roles) {
    const known = staff.get(userId)?.roles ?? [];
    staff.set(userId, { userId, roles: [...known, role], isDisabled });
  }
  return new Map(
    clientIds.map((clientId) => {
      const own = assignments.filter((assignment) => assignment.clientId === clientId);
      const assignedTrainerIds = own.map(({ trainerId }) => trainerId);
      return [clientId, { clientId, assignedTrainerIds, staff: [...staff.values()] }];
    }),
  );
}

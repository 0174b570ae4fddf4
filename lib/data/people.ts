import "#server-only";
import type { People, StaffMember } from "@/lib/domain/notices/recipients";
import type { Role } from "./column-types";
import { db, prepare } from "./query";
import { anyOf } from "./sql";
import type { AnyTransaction, PracticePrisma } from "./transaction";

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
  const [assignments, memberships] = await Promise.all([
    tx.run(assignmentsOf({ practiceId, clientIds })),
    tx.run(staffOf({ practiceId })),
  ]);
  return peopleOf(clientIds, assignments, memberships);
}

/** The same in a transaction of Prisma. */
export async function readPeopleByPrisma(
  { scope, prisma }: PracticePrisma,
  clientIds: readonly string[],
): Promise<ReadonlyMap<string, People>> {
  const { practiceId } = scope;
  const assignments = await prisma.assignment.findMany({
    where: { practiceId, clientId: { in: [...clientIds] } },
    select: { clientId: true, trainerId: true },
    orderBy: { trainerId: "asc" },
  });
  const memberships = await prisma.membership.findMany({
    where: { practiceId, role: { in: ["owner", "trainer"] } },
    select: { userId: true, role: true, user: { select: { disabledAt: true } } },
    orderBy: { userId: "asc" },
  });
  const staff = memberships.map(({ userId, role, user }) => {
    return { userId, role: role as Role, isDisabled: user.disabledAt !== null };
  });
  return peopleOf(clientIds, assignments, staff);
}

function peopleOf(
  clientIds: readonly string[],
  assignments: readonly { readonly clientId: string; readonly trainerId: string }[],
  memberships: readonly {
    readonly userId: string;
    readonly role: Role;
    readonly isDisabled: boolean;
  }[],
): ReadonlyMap<string, People> {
  const staff = new Map<string, StaffMember>();
  for (const { userId, role, isDisabled } of memberships) {
    const roles = [...(staff.get(userId)?.roles ?? []), role];
    staff.set(userId, { userId, roles, isDisabled });
  }
  const people = new Map<string, { clientId: string; assignedTrainerIds: string[] }>(
    clientIds.map((clientId) => [clientId, { clientId, assignedTrainerIds: [] }]),
  );
  for (const { clientId, trainerId } of assignments) {
    people.get(clientId)?.assignedTrainerIds.push(trainerId);
  }
  const all = [...staff.values()];
  return new Map([...people].map(([clientId, around]) => [clientId, { ...around, staff: all }]));
}

import "#server-only";
import type { Role } from "@/lib/domain/access/actor";
import type { Condition } from "@/lib/domain/vocabulary";
import type { PracticePrisma } from "./transaction";

export interface NewMember {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly roles: readonly Role[];
}

export interface NewProfile {
  readonly timeZone: string;
  readonly units: "kg" | "lb";
  readonly sittingHoursPerDay?: number;
  readonly conditions?: readonly Condition[];
}

export async function insertPractice(
  { scope, prisma }: PracticePrisma,
  name: string,
): Promise<void> {
  await prisma.practice.create({ data: { id: scope.practiceId, name } });
}

export async function insertMember(
  { scope, prisma }: PracticePrisma,
  member: NewMember,
): Promise<void> {
  const { practiceId } = scope;
  const { id, email, name, passwordHash, roles } = member;
  await prisma.userAccount.create({ data: { practiceId, id, email, name, passwordHash } });
  await prisma.membership.createMany({
    data: roles.map((role) => ({ practiceId, userId: id, role })),
  });
}

/** The client's profile, clock (due at once) and trainers. */
export async function insertClient(
  { scope, prisma }: PracticePrisma,
  clientId: string,
  profile: NewProfile,
  trainerIds: readonly string[],
): Promise<void> {
  const { practiceId } = scope;
  const { conditions = [], ...rest } = profile;
  await prisma.clientProfile.create({
    data: { practiceId, clientId, ...rest, conditions: [...conditions] },
  });
  await prisma.clientClock.create({ data: { practiceId, clientId } });
  await prisma.assignment.createMany({
    data: trainerIds.map((trainerId) => ({ practiceId, trainerId, clientId })),
  });
}

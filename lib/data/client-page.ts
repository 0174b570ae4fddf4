import "#server-only";
import type { FlagState } from "@/lib/domain/flags/flag";
import type { ClientPrisma } from "./transaction";

const MAX_CLOSED_FLAGS = 30;
const MAX_REFERRALS = 10;

/** A client's flags with their events: live ones and the last closed; names of those who acted are joined in. */
export async function readFlagHistory({ scope, prisma }: ClientPrisma) {
  const { practiceId, clientId } = scope;
  const select = {
    id: true,
    record: true,
    events: { orderBy: [{ at: "asc" as const }, { id: "asc" as const }] },
  };
  const open = await prisma.flag.findMany({
    where: { practiceId, clientId, status: "open" },
    select,
  });
  const closed = await prisma.flag.findMany({
    where: { practiceId, clientId, status: "closed", openedAt: { not: null } },
    orderBy: { closedAt: "desc" },
    take: MAX_CLOSED_FLAGS,
    select,
  });
  return [...open, ...closed].map(({ id, record, events }) => ({
    flag: { ...(record as unknown as FlagState), id },
    events,
  }));
}

export async function readReferrals({ scope, prisma }: ClientPrisma) {
  const { practiceId, clientId } = scope;
  return prisma.referral.findMany({
    where: { practiceId, clientId },
    orderBy: { createdAt: "desc" },
    take: MAX_REFERRALS,
    select: { id: true, question: true, createdAt: true, createdById: true },
  });
}

/** Names of people of the practice by id. */
export async function readNames(
  { scope, prisma }: ClientPrisma,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const users = await prisma.userAccount.findMany({
    where: { practiceId: scope.practiceId, id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(users.map((user) => [user.id, user.name]));
}

export async function readMember({ scope, prisma }: ClientPrisma) {
  const { practiceId, clientId } = scope;
  return prisma.userAccount.findUnique({
    where: { practiceId_id: { practiceId, id: clientId } },
    select: { name: true, profile: { select: { units: true } } },
  });
}

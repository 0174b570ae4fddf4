import "#server-only";
import type { ClientPrisma } from "./transaction";

export interface NewReferral {
  readonly id: string;
  readonly flagId?: string | undefined;
  readonly question: string;
  readonly createdById: string;
}

/** False: the flag named is not one of this client's. */
export async function insertReferral(
  { scope, prisma }: ClientPrisma,
  { id, flagId, question, createdById }: NewReferral,
): Promise<boolean> {
  const { practiceId, clientId } = scope;
  if (flagId !== undefined) {
    const flag = await prisma.flag.findFirst({
      where: { practiceId, clientId, id: flagId },
      select: { id: true },
    });
    if (!flag) return false;
  }
  const data = { practiceId, id, clientId, flagId: flagId ?? null, question, createdById };
  await prisma.referral.create({ data, select: { id: true } });
  return true;
}

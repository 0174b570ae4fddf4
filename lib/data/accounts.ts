import "#server-only";
import { DAY_MS } from "@/lib/domain/time/elapsed";
import { prisma } from "./connect";
import { readClockByPrisma, setSignInEmailOfPrisma } from "./sql";
import { inPrismaPractice } from "./transaction";

/** Staff: 12 hours idle, 7 days in all. Clients: 30 and 180 days, since a phone may have been away for long. */
const STAFF_LIMITS = { idleHours: 12, days: 7 };
const CLIENT_LIMITS = { idleHours: 30 * 24, days: 180 };

export interface SignInCandidate {
  readonly practiceId: string;
  readonly userId: string;
  readonly passwordHash: string;
}

/** The accounts that carry exactly this address, in any practice: the only look-up that crosses practices. */
export async function findSignInCandidates(email: string): Promise<SignInCandidate[]> {
  return prisma.$transaction(async (client) => {
    await setSignInEmailOfPrisma(client, email);
    const users = await client.userAccount.findMany({
      where: { email, disabledAt: null },
      select: { practiceId: true, id: true, passwordHash: true },
      orderBy: { createdAt: "asc" },
      take: 5,
    });
    return users.map(({ id, ...user }) => ({ ...user, userId: id }));
  });
}

/** Opens a session; how long it lives follows from the person's roles. */
export async function createSignInSession(
  user: { readonly practiceId: string; readonly userId: string },
  sidHash: Buffer,
  userAgent: string | null,
): Promise<void> {
  const { practiceId, userId } = user;
  await inPrismaPractice(practiceId, async (client) => {
    const now = await readClockByPrisma(client);
    const staff = await client.membership.findFirst({
      where: { practiceId, userId, role: { in: ["owner", "trainer"] } },
      select: { role: true },
    });
    const { idleHours, days } = staff ? STAFF_LIMITS : CLIENT_LIMITS;
    const expiresAt = new Date(now + days * DAY_MS);
    await client.signInSession.create({
      data: {
        practiceId,
        userId,
        sidHash: new Uint8Array(sidHash),
        createdAt: new Date(now),
        lastSeenAt: new Date(now),
        expiresAt,
        idleHours,
        userAgent,
      },
    });
  });
}

export async function revokeSignInSession(practiceId: string, sidHash: Buffer): Promise<void> {
  await inPrismaPractice(practiceId, async (client) => {
    const revokedAt = new Date(await readClockByPrisma(client));
    await client.signInSession.updateMany({
      where: { practiceId, sidHash: new Uint8Array(sidHash), revokedAt: null },
      data: { revokedAt },
    });
  });
}

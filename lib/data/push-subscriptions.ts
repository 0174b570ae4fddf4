import "#server-only";
import type { PracticePrisma } from "./transaction";

/** The address and keys of a browser's subscription; the keys encrypt messages for this browser alone. */
export interface PushAddress {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

const ADDRESS = { endpoint: true, p256dh: true, auth: true } as const;

/** A browser that two people use belongs to the person who turned notifications on last. */
export async function savePushSubscription(
  { scope, prisma }: PracticePrisma,
  subscription: PushAddress & { readonly id: string; readonly userId: string },
): Promise<void> {
  const { practiceId } = scope;
  const { id, endpoint, ...rest } = subscription;
  await prisma.pushSubscription.upsert({
    where: { practiceId_endpoint: { practiceId, endpoint } },
    create: { practiceId, id, endpoint, ...rest },
    update: rest,
    select: { id: true },
  });
}

/** Of one browser, or of all that the person has. */
export async function removeOwnSubscriptions(
  { scope, prisma }: PracticePrisma,
  userId: string,
  endpoint: string | null,
): Promise<void> {
  const { practiceId } = scope;
  const where = { practiceId, userId, ...(endpoint !== null && { endpoint }) };
  await prisma.pushSubscription.deleteMany({ where });
}

/** The addresses of a person's browsers. */
export async function readOwnEndpoints(
  { scope, prisma }: PracticePrisma,
  userId: string,
): Promise<string[]> {
  const rows = await prisma.pushSubscription.findMany({
    where: { practiceId: scope.practiceId, userId },
    orderBy: { createdAt: "asc" },
    select: { endpoint: true },
  });
  return rows.map(({ endpoint }) => endpoint);
}

/**
 * The subscription that one notice is sent to; undefined when it was removed meanwhile or belongs to another
 * person.
 */
export async function readPushTarget(
  { scope, prisma }: PracticePrisma,
  subscriptionId: string,
  noticeId: string,
): Promise<PushAddress | undefined> {
  const { practiceId } = scope;
  const notice = await prisma.notice.findUnique({
    where: { practiceId_id: { practiceId, id: noticeId } },
    select: { userId: true },
  });
  if (!notice) return undefined;
  const target = await prisma.pushSubscription.findUnique({
    where: {
      practiceId_id: { practiceId, id: subscriptionId },
      userId: notice.userId,
      user: { disabledAt: null },
    },
    select: ADDRESS,
  });
  return target ?? undefined;
}

export async function removeSubscription(
  { scope, prisma }: PracticePrisma,
  subscriptionId: string,
): Promise<void> {
  const { practiceId } = scope;
  await prisma.pushSubscription.deleteMany({ where: { practiceId, id: subscriptionId } });
}

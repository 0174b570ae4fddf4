import "#server-only";
import type { Prisma } from "@/generated/prisma/client";
import {
  DEFAULT_NOTICE_PREFERENCES,
  type NoticePreferences,
} from "@/lib/domain/notices/notice-preferences";
import type { PracticePrisma } from "./transaction";

/** A person who gets notices, and how they want them. */
export interface NoticeRecipient {
  readonly preferences: NoticePreferences;
  /** The zone of their clock: the chosen one, or the usual. */
  readonly timeZone: string;
  /** A client's own; a trainer's is that of most of their clients. */
  readonly usualTimeZone: string;
  readonly isDisabled: boolean;
  /** Browsers that have subscribed, the oldest first. */
  readonly subscriptionIds: readonly string[];
}

/** Undefined: nobody of this id in the practice. */
export async function readNoticeRecipient(
  { scope, prisma }: PracticePrisma,
  userId: string,
): Promise<NoticeRecipient | undefined> {
  const { practiceId } = scope;
  // One after the other: a connection takes one query at a time.
  const user = await prisma.userAccount.findUnique({
    where: { practiceId_id: { practiceId, id: userId } },
    select: { disabledAt: true },
  });
  if (!user) return undefined;
  const chosen = await prisma.noticePreference.findUnique({
    where: { practiceId_userId: { practiceId, userId } },
  });
  const profile = await prisma.clientProfile.findUnique({
    where: { practiceId_clientId: { practiceId, clientId: userId } },
    select: { timeZone: true },
  });
  const subscriptions = await prisma.pushSubscription.findMany({
    where: { practiceId, userId },
    orderBy: { createdAt: "asc" },
    select: { id: true },
  });
  const usualTimeZone = profile?.timeZone ?? (await usualZoneOfClients(prisma, practiceId, userId));
  const preferences = chosen ? preferencesOf(chosen) : DEFAULT_NOTICE_PREFERENCES;
  return {
    preferences,
    usualTimeZone,
    timeZone: preferences.timeZone ?? usualTimeZone,
    isDisabled: user.disabledAt !== null,
    subscriptionIds: subscriptions.map(({ id }) => id),
  };
}

/** Of equally frequent ones the first by name; UTC where the person has no clients. */
async function usualZoneOfClients(
  prisma: Prisma.TransactionClient,
  practiceId: string,
  trainerId: string,
): Promise<string> {
  const [most] = await prisma.clientProfile.groupBy({
    by: ["timeZone"],
    where: { practiceId, assignments: { some: { practiceId, trainerId } } },
    orderBy: [{ _count: { clientId: "desc" } }, { timeZone: "asc" }],
    take: 1,
  });
  return most?.timeZone ?? "UTC";
}

function preferencesOf(row: {
  readonly mail: boolean;
  readonly quietFromMinute: number | null;
  readonly quietUntilMinute: number | null;
  readonly digestHour: number;
  readonly timeZone: string | null;
}): NoticePreferences {
  const { mail, digestHour, timeZone, quietFromMinute, quietUntilMinute } = row;
  const isQuiet = quietFromMinute !== null && quietUntilMinute !== null;
  const quiet = isQuiet ? { fromMinute: quietFromMinute, untilMinute: quietUntilMinute } : null;
  return { mail, digestHour, timeZone, quiet };
}

export async function saveNoticePreferences(
  { scope, prisma }: PracticePrisma,
  userId: string,
  { mail, quiet, digestHour, timeZone }: NoticePreferences,
): Promise<void> {
  const { practiceId } = scope;
  const chosen = {
    mail,
    digestHour,
    timeZone,
    quietFromMinute: quiet?.fromMinute ?? null,
    quietUntilMinute: quiet?.untilMinute ?? null,
  };
  await prisma.noticePreference.upsert({
    where: { practiceId_userId: { practiceId, userId } },
    create: { practiceId, userId, ...chosen },
    update: chosen,
    select: { userId: true },
  });
}

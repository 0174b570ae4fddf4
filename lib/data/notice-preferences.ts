import "#server-only";
import { DEFAULT_WISHES, type Wishes } from "@/lib/domain/notices/wishes";
import type { PracticePrisma } from "./transaction";

/** A person who gets notices, and how they want them. */
export interface NoticeRecipient {
  readonly wishes: Wishes;
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
  const user = await prisma.userAccount.findUnique({
    where: { practiceId_id: { practiceId, id: userId } },
    select: {
      disabledAt: true,
      noticePreference: true,
      profile: { select: { timeZone: true } },
      trains: { select: { client: { select: { timeZone: true } } } },
      pushSubscriptions: { select: { id: true }, orderBy: { createdAt: "asc" } },
    },
  });
  if (!user) return undefined;
  const { noticePreference: chosen, profile, trains } = user;
  const usualTimeZone = profile?.timeZone ?? mostFrequent(trains.map((t) => t.client.timeZone));
  const wishes = chosen ? wishesOf(chosen) : DEFAULT_WISHES;
  return {
    wishes,
    usualTimeZone,
    timeZone: wishes.timeZone ?? usualTimeZone,
    isDisabled: user.disabledAt !== null,
    subscriptionIds: user.pushSubscriptions.map(({ id }) => id),
  };
}

/** Of equally frequent ones the first by name; UTC where there are none. */
function mostFrequent(timeZones: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const zone of timeZones) counts.set(zone, (counts.get(zone) ?? 0) + 1);
  const [first] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return first?.[0] ?? "UTC";
}

function wishesOf(row: {
  readonly mail: boolean;
  readonly quietFromMinute: number | null;
  readonly quietUntilMinute: number | null;
  readonly digestHour: number;
  readonly timeZone: string | null;
}): Wishes {
  const { mail, digestHour, timeZone, quietFromMinute, quietUntilMinute } = row;
  const isQuiet = quietFromMinute !== null && quietUntilMinute !== null;
  const quiet = isQuiet ? { fromMinute: quietFromMinute, untilMinute: quietUntilMinute } : null;
  return { mail, digestHour, timeZone, quiet };
}

export async function saveWishes(
  { scope, prisma }: PracticePrisma,
  userId: string,
  { mail, quiet, digestHour, timeZone }: Wishes,
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

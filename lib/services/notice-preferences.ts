import "#server-only";
import { uuidv7 } from "uuidv7";
import { openPracticeScope } from "@/lib/auth/scope";
import { recordAuditByPrisma } from "@/lib/data/audit";
import { readNoticeRecipient, saveNoticePreferences } from "@/lib/data/notice-preferences";
import {
  type PushAddress,
  readOwnEndpoints,
  removeOwnSubscriptions,
  savePushSubscription,
} from "@/lib/data/push-subscriptions";
import { inPrisma } from "@/lib/data/transaction";
import type { UserActor } from "@/lib/domain/access/actor";
import type { NoticePreferences } from "@/lib/domain/notices/notice-preferences";
import { isMailSet } from "@/lib/mail/delivery";
import { pushKeys } from "@/lib/mail/push-key";
import { enqueueByPrisma } from "./enqueue";

/** What the page about a person's own notices shows. */
export interface OwnNotices {
  readonly preferences: NoticePreferences;
  /** The zone of their clock, chosen or not. */
  readonly timeZone: string;
  /** What it is where none was chosen. */
  readonly usualTimeZone: string;
  /** The addresses of the browsers that have notifications on. */
  readonly ownEndpoints: readonly string[];
  /** For a browser that turns notifications on; null: this installation sends no pushes. */
  readonly pushKey: string | null;
  readonly isMailSet: boolean;
}

/** What the page about the actor's own notices shows. Null: the actor gets no notices. */
export async function readOwnNotices(actor: UserActor): Promise<OwnNotices | null> {
  const scope = openPracticeScope(actor, "set-own-notices");
  if (!scope) return null;
  const [recipient, ownEndpoints] = await inPrisma(
    scope,
    async (tx) =>
      [
        await readNoticeRecipient(tx, actor.userId),
        await readOwnEndpoints(tx, actor.userId),
      ] as const,
  );
  if (!recipient) return null;
  const { preferences, timeZone, usualTimeZone } = recipient;
  const pushKey = pushKeys()?.publicKey ?? null;
  return { preferences, timeZone, usualTimeZone, ownEndpoints, pushKey, isMailSet: isMailSet() };
}

/** Stores how the actor wants to be notified. What waits for them is composed anew under the new preferences. */
export async function setOwnNoticePreferences(
  actor: UserActor,
  preferences: NoticePreferences,
): Promise<boolean> {
  const scope = openPracticeScope(actor, "set-own-notices");
  if (!scope) return false;
  const { practiceId, userId } = actor;
  const isStaff = actor.roles.some((role) => role !== "client");
  await inPrisma(scope, async (tx) => {
    await saveNoticePreferences(tx, userId, {
      ...preferences,
      timeZone: isStaff ? preferences.timeZone : null,
    });
    await enqueueByPrisma(
      tx,
      "compose-notices",
      { practiceId, userId },
      { key: `compose:${practiceId}:${userId}` },
    );
    await recordAuditByPrisma(tx, {
      verb: "set-own-notices",
      objectId: userId,
      detail: { mail: preferences.mail },
    });
  });
  return true;
}

/**
 * Turns notifications on in this browser. For another person who had them on in it, they are off from now on.
 */
export async function subscribeBrowser(actor: UserActor, address: PushAddress): Promise<boolean> {
  const scope = openPracticeScope(actor, "set-own-notices");
  if (!scope) return false;
  const { userId } = actor;
  await inPrisma(scope, async (tx) => {
    await savePushSubscription(tx, { ...address, id: uuidv7(), userId });
    await recordAuditByPrisma(tx, { verb: "subscribe-browser", objectId: userId });
  });
  return true;
}

/** Turns notifications off in one browser of the actor's, or in all of them. */
export async function unsubscribeBrowsers(
  actor: UserActor,
  endpoint: string | null,
): Promise<boolean> {
  const scope = openPracticeScope(actor, "set-own-notices");
  if (!scope) return false;
  const { userId } = actor;
  await inPrisma(scope, async (tx) => {
    await removeOwnSubscriptions(tx, userId, endpoint);
    await recordAuditByPrisma(tx, { verb: "unsubscribe-browser", objectId: userId });
  });
  return true;
}

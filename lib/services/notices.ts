import "#server-only";
import { uuidv7 } from "uuidv7";
import { openSystemScope } from "@/lib/auth/scope";
import { readNowByPrisma } from "@/lib/data/clock";
import { hasUnsentMail, insertMail } from "@/lib/data/mail-messages";
import { type NoticeRecipient, readNoticeRecipient } from "@/lib/data/notice-preferences";
import {
  readLastDigestAt,
  readOpenNotices,
  readSentNotices,
  type StoredNotice,
  saveMoves,
} from "@/lib/data/notices";
import { inPrisma, type PracticePrisma } from "@/lib/data/transaction";
import { BUDGET_LOOK_BACK_MS, sentMessagesOf } from "@/lib/domain/notices/budget";
import { type Channels, channelsFor } from "@/lib/domain/notices/channels";
import { isNoticeOver } from "@/lib/domain/notices/flag-notices";
import type { Audience, NoticeMove, OpenNotice } from "@/lib/domain/notices/notice";
import { planNotices } from "@/lib/domain/notices/plan";
import { env } from "@/lib/env";
import { isMailSet } from "@/lib/mail/delivery";
import { type Covered, composeMessage, mailText } from "@/lib/mail/message";
import { enqueueByPrisma } from "./enqueue";

export { enqueueDueNotices } from "@/lib/data/due-notices";

/** A notice and the lane in which it is sent now. */
type NoticeToSend = OpenNotice & { readonly sendIn: NonNullable<NoticeMove["sendIn"]> };

const SETTINGS = { trainer: "/settings/notices", client: "/settings/my-notices" } as const;

/**
 * Composes what is due for one person into at most one mail and one push for each browser, and sets for everything else
 * when to look again. Rows and jobs commit together, so running it twice sends nothing twice. `now` is in epoch
 * milliseconds; where absent, the database's instant.
 */
export async function composeNotices(
  person: { readonly practiceId: string; readonly userId: string },
  now?: number,
): Promise<void> {
  const { practiceId, userId } = person;
  const scope = openSystemScope(practiceId, "send-notices");
  await inPrisma(scope, async (tx) => {
    const stored = await readOpenNotices(tx, userId);
    const recipient = await readNoticeRecipient(tx, userId);
    if (!recipient || stored.length === 0) return;
    const at = now ?? (await readNowByPrisma(tx));
    const notices = stored.map((notice) => toOpen(notice, recipient, at));
    const sent = {
      messages: sentMessagesOf(await readSentNotices(tx, userId, at - BUDGET_LOOK_BACK_MS)),
      digestAt: await readLastDigestAt(tx, userId),
    };
    const { preferences, timeZone } = recipient;
    const moves = planNotices(notices, sent, { ...preferences, timeZone }, at);
    const byId = new Map(notices.map((notice) => [notice.id, notice]));
    const moved = moves.flatMap((move) => {
      const notice = byId.get(move.id);
      return notice ? [{ notice, move }] : [];
    });
    await saveMoves(tx, moved, at);
    const sending = moved.flatMap(({ notice, move: { sendIn } }) =>
      sendIn ? [{ ...notice, sendIn }] : [],
    );
    if (sending.length > 0) await send(tx, userId, recipient, sending, at);
  });
}

function toOpen(stored: StoredNotice, { isDisabled }: NoticeRecipient, now: number): OpenNotice {
  const { flag, isConcerned, isClosed, isRenewed, ...notice } = stored;
  return { ...notice, isOver: isDisabled || isNoticeOver(stored, now) };
}

async function send(
  tx: PracticePrisma,
  userId: string,
  { preferences, subscriptionIds }: NoticeRecipient,
  sending: readonly NoticeToSend[],
  now: number,
): Promise<void> {
  const urgent = sending.find(({ kind }) => kind === "urgent");
  const wanted: Channels = { mail: preferences.mail, push: subscriptionIds.length > 0 };
  const channels = channelsFor(wanted, urgent !== undefined);
  if (channels.mail) await mail(tx, userId, sending, now);
  const pressing = urgent ?? sending.find(({ sendIn }) => sendIn === "now");
  if (!channels.push || !pressing) return;
  for (const subscriptionId of subscriptionIds) {
    const ids = { practiceId: tx.scope.practiceId, subscriptionId, noticeId: pressing.id };
    await enqueueByPrisma(tx, "send-push", ids, { runAt: now, isUrgent: urgent !== undefined });
  }
}

/**
 * A mail that only repeats is left out while an earlier mail to the person is unsent, so that after an outage nobody finds
 * twelve of one kind; and always where no mail server is set, since the outbox keeps the first.
 */
async function mail(
  tx: PracticePrisma,
  userId: string,
  sending: readonly NoticeToSend[],
  now: number,
): Promise<void> {
  const isNews = sending.some(({ sentCount }) => sentCount === 0);
  if (!isNews && (!isMailSet() || (await hasUnsentMail(tx, userId)))) return;
  const covered = coveredBy(sending);
  const message = composeMessage(covered);
  // A mail with an urgent instruction asks no question beside it.
  const invitesAnswer = covered.checkIn && !covered.instruction;
  const id = uuidv7();
  const audience = sending.some((notice) => notice.audience !== "client") ? "trainer" : "client";
  const text = mailText(message, new URL(env.NEXTAUTH_URL).origin, SETTINGS[audience]);
  const status = isMailSet() ? "queued" : "kept";
  const isUrgent = sending.some(({ kind }) => kind === "urgent");
  const { subject } = message;
  await insertMail(tx, { id, userId, subject, text, status, invitesAnswer, isUrgent }, now);
  if (status === "kept") return;
  const ids = { practiceId: tx.scope.practiceId, messageId: id };
  await enqueueByPrisma(tx, "send-mail", ids, { runAt: now, key: `send-mail:${id}`, isUrgent });
}

function coveredBy(sending: readonly NoticeToSend[]): Covered {
  const clients = (is: (notice: NoticeToSend) => boolean) =>
    new Set(sending.filter(is).map(({ clientId }) => clientId)).size;
  const urgentTo = (audience: Audience) =>
    clients((notice) => notice.audience === audience && notice.kind === "urgent");
  return {
    urgent: urgentTo("trainer"),
    untended: urgentTo("owner"),
    act: clients(
      ({ kind, sendIn, sentCount }) => kind === "act" && sendIn === "now" && sentCount === 0,
    ),
    reminded: clients(
      ({ kind, sendIn, sentCount }) => kind === "act" && sendIn === "now" && sentCount > 0,
    ),
    digest: clients(({ sendIn }) => sendIn === "digest"),
    instruction: urgentTo("client") > 0,
    checkIn: sending.some(({ kind }) => kind === "check-in"),
  };
}

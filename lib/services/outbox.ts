import "#server-only";
import { openPracticeScope, openSystemScope } from "@/lib/auth/scope";
import { recordAuditByPrisma } from "@/lib/data/audit";
import { readNowByPrisma } from "@/lib/data/clock";
import {
  type ClaimedMail,
  claimMail,
  type MailOutcome,
  type OutboxRow,
  readOutboxRows,
  settleMail,
} from "@/lib/data/mail-messages";
import { readNoticeRecipient } from "@/lib/data/notice-preferences";
import { inPrisma } from "@/lib/data/transaction";
import type { UserActor } from "@/lib/domain/access/actor";
import { retryAt } from "@/lib/domain/notices/retry";
import { type Delivery, deliver, isMailSet } from "@/lib/mail/delivery";
import { withAnswerLinks } from "@/lib/mail/message";
import { answerLinksOf } from "./answer-links";
import { enqueueByPrisma } from "./enqueue";

export type { MailStatus, OutboxRow } from "@/lib/data/mail-messages";

const OUTBOX_SIZE = 200;

/**
 * Tries to send one message: claims it, hands it to the mail server with no transaction open, and stores the
 * result. A message that failed for now is tried again later. Sending it twice, after a worker was killed in
 * between, sends the same `Message-ID`. `now` is the database's instant where absent.
 */
export async function sendMail(
  message: { readonly practiceId: string; readonly messageId: string },
  now?: number,
): Promise<void> {
  const { practiceId, messageId } = message;
  const scope = openSystemScope(practiceId, "send-notices");
  const claimed = await inPrisma(scope, async (tx) => {
    const claimedAt = now ?? (await readNowByPrisma(tx));
    const taken = await claimMail(tx, messageId, claimedAt);
    const links = taken?.invitesAnswer ? await answerLinksOf(tx, taken.userId, claimedAt) : [];
    return { mail: taken, links, at: claimedAt };
  });
  const { mail, links, at } = claimed;
  if (!mail) return;
  const delivery: Delivery = mail.isDisabled
    ? { kind: "bounced", fault: "NO-RECIPIENT" }
    : await deliver({
        id: messageId,
        to: mail.email,
        subject: mail.subject,
        text: withAnswerLinks(mail.text, links),
      });
  await inPrisma(scope, async (tx) => {
    const outcome = outcomeOf(delivery, mail, at);
    await settleMail(tx, messageId, outcome, at);
    if (outcome.nextAttemptAt === null) return;
    const ids = { practiceId, messageId };
    const key = `send-mail:${messageId}`;
    const { isUrgent } = mail;
    await enqueueByPrisma(tx, "send-mail", ids, { runAt: outcome.nextAttemptAt, key, isUrgent });
  });
}

function outcomeOf(
  delivery: Delivery,
  { attempts, createdAt }: ClaimedMail,
  now: number,
): MailOutcome {
  if (delivery.kind === "sent") return { status: "sent", fault: null, nextAttemptAt: null };
  const { kind, fault } = delivery;
  if (kind === "bounced") return { status: "bounced", fault, nextAttemptAt: null };
  const nextAttemptAt = retryAt(attempts, createdAt, now);
  return { status: nextAttemptAt === null ? "failed" : "queued", fault, nextAttemptAt };
}

export interface Outbox {
  /** The newest first, at most 200. */
  readonly messages: readonly OutboxRow[];
  /** The zone of the owner's clock. */
  readonly timeZone: string;
  /** Whether this installation sends mail; otherwise it is kept to be read here. */
  readonly isMailSet: boolean;
}

/** What the practice's people were sent, or were to be sent. Null: the actor is no owner. Leaves an audit row. */
export async function readOutbox(actor: UserActor): Promise<Outbox | null> {
  const scope = openPracticeScope(actor, "read-outbox");
  if (!scope) return null;
  return inPrisma(scope, async (tx) => {
    const messages = await readOutboxRows(tx, OUTBOX_SIZE);
    const owner = await readNoticeRecipient(tx, actor.userId);
    await recordAuditByPrisma(tx, { verb: "read-outbox", detail: { messages: messages.length } });
    return { messages, timeZone: owner?.timeZone ?? "UTC", isMailSet: isMailSet() };
  });
}

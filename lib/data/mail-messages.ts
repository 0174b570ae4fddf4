import "#server-only";
import { MINUTE_MS } from "@/lib/domain/time/elapsed";
import type { MailStatus } from "./column-types";
import type { PracticePrisma } from "./transaction";

export type { MailStatus };

/**
 * A claim ends after this time, since the worker that made it must have died: a try takes less than one minute.
 */
const CLAIM_LASTS_MS = 2 * MINUTE_MS;
const LOOK_AGAIN_MS = 5 * MINUTE_MS;

export interface NewMail {
  readonly id: string;
  readonly userId: string;
  readonly subject: string;
  readonly text: string;
  /** Whether it leaves with links that answer the recipient's open questions. */
  readonly invitesAnswer: boolean;
  /** Whether it is sent before all others that wait. */
  readonly isUrgent: boolean;
  readonly status: Extract<MailStatus, "kept" | "queued">;
}

/** `now` in epoch milliseconds, here and below. */
export async function insertMail(
  { scope, prisma }: PracticePrisma,
  mail: NewMail,
  now: number,
): Promise<void> {
  const createdAt = new Date(now);
  const nextAttemptAt = mail.status === "queued" ? createdAt : null;
  const { practiceId } = scope;
  await prisma.mailMessage.createMany({
    data: [{ practiceId, ...mail, createdAt, nextAttemptAt }],
  });
}

/** Whether a message to this person is still unsent. */
export async function hasUnsentMail(
  { scope, prisma }: PracticePrisma,
  userId: string,
): Promise<boolean> {
  const { practiceId } = scope;
  const unsent = await prisma.mailMessage.findFirst({
    where: { practiceId, userId, status: { in: ["queued", "sending"] } },
    select: { id: true },
  });
  return unsent !== null;
}

export interface ClaimedMail extends Pick<NewMail, "userId" | "invitesAnswer" | "isUrgent"> {
  readonly email: string;
  readonly isDisabled: boolean;
  readonly subject: string;
  readonly text: string;
  /** This one counted. */
  readonly attempts: number;
  readonly createdAt: number;
}

/** Takes a message to send it; undefined when it is settled or another worker has it. */
export async function claimMail(
  { scope, prisma }: PracticePrisma,
  id: string,
  now: number,
): Promise<ClaimedMail | undefined> {
  const { practiceId } = scope;
  const lostBefore = new Date(now - CLAIM_LASTS_MS);
  const [mail] = await prisma.mailMessage.updateManyAndReturn({
    where: {
      practiceId,
      id,
      OR: [{ status: "queued" }, { status: "sending", claimedAt: { lt: lostBefore } }],
    },
    data: {
      status: "sending",
      attempts: { increment: 1 },
      claimedAt: new Date(now),
      nextAttemptAt: new Date(now + LOOK_AGAIN_MS),
    },
    select: {
      userId: true,
      subject: true,
      text: true,
      invitesAnswer: true,
      isUrgent: true,
      attempts: true,
      createdAt: true,
    },
  });
  if (!mail) return undefined;
  const user = await prisma.userAccount.findUniqueOrThrow({
    where: { practiceId_id: { practiceId, id: mail.userId } },
    select: { email: true, disabledAt: true },
  });
  const { email, disabledAt } = user;
  const createdAt = mail.createdAt.getTime();
  return { ...mail, email, isDisabled: disabledAt !== null, createdAt };
}

export interface MailOutcome {
  readonly status: Exclude<MailStatus, "kept" | "sending">;
  readonly fault: string | null;
  /** Given with `queued` only; epoch milliseconds. */
  readonly nextAttemptAt: number | null;
}

/** If the claim was lost meanwhile and another worker has settled the message, nothing changes. */
export async function settleMail(
  { scope, prisma }: PracticePrisma,
  id: string,
  { status, fault, nextAttemptAt }: MailOutcome,
  now: number,
): Promise<void> {
  const isSettled = nextAttemptAt === null;
  await prisma.mailMessage.updateMany({
    where: { practiceId: scope.practiceId, id, status: { in: ["queued", "sending"] } },
    data: {
      status,
      fault,
      nextAttemptAt: isSettled ? null : new Date(nextAttemptAt),
      settledAt: isSettled ? new Date(now) : null,
    },
  });
}

/** One row of the outbox; instants in epoch milliseconds. */
export interface OutboxRow {
  readonly id: string;
  readonly recipient: string;
  readonly email: string;
  readonly subject: string;
  readonly text: string;
  readonly status: MailStatus;
  readonly attempts: number;
  readonly fault: string | null;
  readonly createdAt: number;
  readonly settledAt: number | null;
  readonly nextAttemptAt: number | null;
}

/** The newest messages of the practice. */
export async function readOutboxRows(
  { scope, prisma }: PracticePrisma,
  limit: number,
): Promise<OutboxRow[]> {
  const rows = await prisma.mailMessage.findMany({
    where: { practiceId: scope.practiceId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit,
    select: {
      id: true,
      subject: true,
      text: true,
      status: true,
      attempts: true,
      fault: true,
      createdAt: true,
      settledAt: true,
      nextAttemptAt: true,
      user: { select: { name: true, email: true } },
    },
  });
  return rows.map(({ user, ...row }) => ({
    ...row,
    recipient: user.name,
    email: user.email,
    status: row.status as MailStatus,
    createdAt: row.createdAt.getTime(),
    settledAt: row.settledAt?.getTime() ?? null,
    nextAttemptAt: row.nextAttemptAt?.getTime() ?? null,
  }));
}

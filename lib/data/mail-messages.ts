import "#server-only";
import type { PracticeSql, Statement } from "./transaction";

export const MAIL_STATUSES = ["kept", "queued", "sending", "sent", "bounced", "failed"] as const;
export type MailStatus = (typeof MAIL_STATUSES)[number];

const INSERT: Statement = {
  name: "insert-mail-message",
  text: `
insert into mail_message (practice_id, id, user_id, subject, text, status, next_attempt_at, created_at, invites_answer, is_urgent)
values ($1, $2, $3, $4, $5, $6, case $6 when 'queued' then to_timestamp($7::float8 / 1000) end,
  to_timestamp($7::float8 / 1000), $8, $9)`,
};

const HAS_UNSENT: Statement = {
  name: "has-unsent-mail",
  text: `
select exists (select 1 from mail_message where practice_id = $1 and user_id = $2 and status in ('queued', 'sending'))
  as "hasUnsent"`,
};

// Whoever took a message and does not come back has lost it after two minutes: a try takes less than one.
const CLAIM: Statement = {
  name: "claim-mail-message",
  text: `
update mail_message m set status = 'sending', attempts = m.attempts + 1,
  claimed_at = to_timestamp($3::float8 / 1000), next_attempt_at = to_timestamp($3::float8 / 1000) + interval '5 minutes'
from user_account u
where m.practice_id = $1 and m.id = $2 and u.practice_id = m.practice_id and u.id = m.user_id
  and (m.status = 'queued' or m.status = 'sending'
    and m.claimed_at < to_timestamp($3::float8 / 1000) - interval '2 minutes')
returning m.user_id as "userId", m.subject, m.text, m.invites_answer as "invitesAnswer", m.is_urgent as "isUrgent",
  m.attempts, extract(epoch from m.created_at)::float8 * 1000 as "createdAt", u.email,
  u.disabled_at is not null as "isDisabled"`,
};

// A slow try of a worker that was given up for lost must not undo what the second has settled.
const SETTLE: Statement = {
  name: "settle-mail-message",
  text: `
update mail_message set status = $3, fault = $4, next_attempt_at = to_timestamp($5::float8 / 1000),
  settled_at = case when $5::float8 is null then to_timestamp($6::float8 / 1000) end
where practice_id = $1 and id = $2 and status in ('queued', 'sending')`,
};

const READ_OUTBOX: Statement = {
  name: "read-outbox",
  text: `
select m.id, u.name as "recipient", u.email, m.subject, m.text, m.status, m.attempts, m.fault,
  extract(epoch from m.created_at)::float8 * 1000 as "createdAt",
  extract(epoch from m.settled_at)::float8 * 1000 as "settledAt",
  extract(epoch from m.next_attempt_at)::float8 * 1000 as "nextAttemptAt"
from mail_message m join user_account u on u.practice_id = m.practice_id and u.id = m.user_id
where m.practice_id = $1 order by m.created_at desc, m.id desc limit $2`,
};

export interface NewMail {
  readonly id: string;
  readonly userId: string;
  readonly subject: string;
  readonly text: string;
  /** Whether it leaves with links that answer the recipient's open questions. */
  readonly invitesAnswer: boolean;
  /** Whether it goes before all others that wait. */
  readonly isUrgent: boolean;
  readonly status: Extract<MailStatus, "kept" | "queued">;
}

export function insertMail(tx: PracticeSql, mail: NewMail, now: number): void {
  const { id, userId, subject, text, status, invitesAnswer, isUrgent } = mail;
  const { practiceId } = tx.scope;
  tx.send(INSERT, [
    ...[practiceId, id, userId, subject, text, status, now, invitesAnswer, isUrgent],
  ]);
}

/** Whether a message to this person has not come through yet. */
export async function hasUnsentMail(tx: PracticeSql, userId: string): Promise<boolean> {
  const [row] = await tx.run<{ hasUnsent: boolean }>(HAS_UNSENT, [tx.scope.practiceId, userId]);
  return row?.hasUnsent ?? false;
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

/** Takes a message to send it; undefined when it is settled or in other hands. */
export async function claimMail(
  tx: PracticeSql,
  id: string,
  now: number,
): Promise<ClaimedMail | undefined> {
  const [row] = await tx.run<ClaimedMail>(CLAIM, [tx.scope.practiceId, id, now]);
  return row;
}

export interface MailOutcome {
  readonly status: Exclude<MailStatus, "kept" | "sending">;
  readonly fault: string | null;
  /** Given with `queued` only. */
  readonly nextAttemptAt: number | null;
}

export function settleMail(tx: PracticeSql, id: string, outcome: MailOutcome, now: number): void {
  const { status, fault, nextAttemptAt } = outcome;
  tx.send(SETTLE, [tx.scope.practiceId, id, status, fault, nextAttemptAt, now]);
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
export async function readOutboxRows(tx: PracticeSql, limit: number): Promise<OutboxRow[]> {
  return tx.run<OutboxRow>(READ_OUTBOX, [tx.scope.practiceId, limit]);
}

import { uuidv7 } from "uuidv7";
import { expect } from "vitest";
import type { UserActor } from "@/lib/domain/access/actor";
import { importAsWorker } from "./as-worker";
import { painEntry } from "./entries";
import type { openHouse } from "./house";

type House = Awaited<ReturnType<typeof openHouse>>;

/** The two reports that the tests log: one leads to an act flag, the other to an urgent one. */
export const ACT = { nrs: 8, pain: {} } as const;
export const URGENT = { nrs: 5, pain: { screening: { "ce-saddle": "yes" } } } as const;

/** What the tests about notices do, in the words of the product; instants are epoch milliseconds. */
export async function openNoticeDesk(house: House) {
  const { logEntries } = await import("@/lib/services/log-entries");
  const worker = await importAsWorker(house.database.workerUrl, async () => ({
    ...(await import("@/lib/services/missing-notices")),
    ...(await import("@/lib/services/notices")),
    ...(await import("@/lib/services/outbox")),
    ...(await import("@/lib/services/push")),
    ...(await import("@/lib/services/sweep")),
    ...(await import("@/lib/jobs/runner")),
    ...(await import("@/lib/jobs/tasks")),
  }));

  async function query(text: string, values: unknown[] = []) {
    return (await house.owner.query(text, values)).rows;
  }

  async function readMails(practiceId: string) {
    return query(
      `select id, user_id as "userId", subject, text, status, attempts, fault,
        next_attempt_at as "nextAttemptAt" from mail_message where practice_id = $1 order by created_at, id`,
      [practiceId],
    );
  }

  return {
    worker,
    query,
    readMails,
    /** Logs a report, which must be accepted; each region gets a flag of its own. */
    async report(
      client: UserActor,
      at: number,
      trouble: { readonly nrs: number; readonly pain: object },
      region = "lower-back",
    ) {
      const side = region === "lower-back" ? "middle" : "left";
      const entry = painEntry(at, trouble.nrs, { region, side, ...trouble.pain });
      const sender = { actorId: client.userId, receivedAt: at };
      const [receipt] = await logEntries(client, [entry], sender);
      expect(receipt?.status).toBe("created");
    },
    /** The messages that composing a person's notices once leads to. */
    async compose(person: UserActor, now: number): Promise<readonly { subject: string }[]> {
      const before = await readMails(person.practiceId);
      const { practiceId, userId } = person;
      await worker.composeNotices({ practiceId, userId }, now);
      const known = new Set(before.map(({ id }) => id));
      return (await readMails(practiceId)).filter(({ id }) => !known.has(id)) as never;
    },
    /** Stores a message that waits to be sent, without what would lead to it. */
    async queueMail(
      person: UserActor,
      now: number,
    ): Promise<{ practiceId: string; messageId: string }> {
      const messageId = uuidv7();
      await query(
        `insert into mail_message (practice_id, id, user_id, subject, text, status, next_attempt_at, created_at)
         values ($1, $2, $3, 'A client needs you', 'Sign in.', 'queued', $4, $4)`,
        [person.practiceId, messageId, person.userId, new Date(now)],
      );
      return { practiceId: person.practiceId, messageId };
    },
    async readMail(messageId: string) {
      const [mail] = await query("select * from mail_message where id = $1", [messageId]);
      return mail as Record<string, unknown> & { next_attempt_at: Date | null };
    },
    close: () => worker.close(),
  };
}

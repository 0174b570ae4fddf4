import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { UserActor } from "@/lib/domain/access/actor";
import { waitUntil } from "@/scripts/support/processes.mjs";
import { openHouse } from "../support/house";
import { startMailServer } from "../support/mail-server";
import { ACT, openNoticeDesk, URGENT } from "../support/notices";

const server = await startMailServer();
process.env.SMTP_URL = server.url;
process.env.MAIL_FROM = "Twinge <twinge@example.test>";
const house = await openHouse();
const desk = await openNoticeDesk(house);
const { readOutbox } = await import("@/lib/services/outbox");
const { addMember } = await import("@/lib/services/provision");
afterAll(async () => {
  await desk.close();
  await house.close();
  await server.die();
});
beforeEach(async () => {
  server.mails.length = 0;
  server.refused.clear();
  await house.owner.query("delete from graphile_worker._private_jobs");
});

const MINUTE = 60_000;
const NOW = Date.parse("2026-03-03T09:00:00Z");
const { trainer, clients, practiceId } = await house.openPractice("Ida", "Jon");
const [ida, jon] = clients as [UserActor, UserActor];
const ownerId = await addMember(
  { kind: "system", practiceId },
  { name: "Olga", email: "olga@example.test", password: "correct horse battery", roles: ["owner"] },
);
const owner: UserActor = { kind: "user", practiceId, userId: ownerId, roles: ["owner"] };
const emailOf = async ({ userId }: UserActor) =>
  (await desk.query("select email from user_account where id = $1", [userId]))[0]?.email as string;

/** Lets the real runner work until it has nothing to do that is due. */
async function runJobs() {
  const runner = desk.worker.startJobRunner(desk.worker.TASKS);
  const isDone = await waitUntil(async () => {
    const due = await desk.query(
      "select 1 from graphile_worker._private_jobs where run_at <= now() and attempts < max_attempts",
    );
    return due.length === 0;
  }, 20_000);
  await runner.stop();
  expect(isDone).toBe(true);
}

describe("an urgent report", () => {
  it("reaches trainer and client by mail, through the queue alone, and says nothing of what it is about", async () => {
    await desk.report(ida, Date.now(), URGENT, "knee");
    await runJobs();
    expect(server.mails.map(({ to }) => to).sort()).toEqual(
      [await emailOf(trainer), await emailOf(ida)].sort(),
    );
    for (const { raw, subject, messageId } of server.mails) {
      expect(raw).not.toMatch(/knee|saddle|pain|red.flag|emergency|5\/10/i);
      expect(raw).not.toMatch(/\bIda\b/);
      expect(raw).toContain("http://localhost:3000/sign-in");
      expect(raw).toMatch(/^Content-Type: text\/plain/m);
      const id = /^<([0-9a-f-]{36})@localhost>$/.exec(messageId)?.[1] ?? "";
      expect(await desk.readMail(id)).toMatchObject({ status: "sent", subject, attempts: 1 });
    }
  });
});

describe("a mail server", () => {
  it("that is dead delays mail and no log, and is tried again with ever longer waits", async () => {
    const message = await desk.queueMail(trainer, NOW);
    await server.die();
    await desk.report(jon, NOW, ACT);
    const waits: number[] = [];
    let now = NOW;
    for (let tries = 1; tries <= 4; tries += 1) {
      await desk.worker.sendMail(message, now);
      const mail = await desk.readMail(message.messageId);
      expect(mail).toMatchObject({ status: "queued", attempts: tries, fault: "ESOCKET" });
      const next = mail.next_attempt_at?.getTime() ?? 0;
      waits.push((next - now) / MINUTE);
      now = next;
    }
    expect(waits).toEqual([1, 2, 5, 15]);
    const [job] = await desk.query(
      "select run_at from graphile_worker._private_jobs where key = $1",
      [`send-mail:${message.messageId}`],
    );
    expect(job.run_at).toEqual(new Date(now));
    await server.revive();
    await desk.worker.sendMail(message, now);
    expect(server.mails).toHaveLength(1);
    expect(await desk.readMail(message.messageId)).toMatchObject({ status: "sent", fault: null });
  });

  it("that stays dead for three days is given up, and the owner is notified", async () => {
    const message = await desk.queueMail(trainer, NOW);
    await server.die();
    await desk.worker.sendMail(message, NOW + 72 * 60 * MINUTE);
    await server.revive();
    expect(await desk.readMail(message.messageId)).toMatchObject({ status: "failed" });
    const outbox = await readOutbox(owner);
    expect(outbox?.messages.find(({ id }) => id === message.messageId)?.status).toBe("failed");
  });

  it("that is slow holds up neither a log nor the next try's bookkeeping", async () => {
    const message = await desk.queueMail(trainer, NOW);
    const release = server.hold();
    const sending = desk.worker.sendMail(message, NOW);
    await desk.report(jon, NOW + MINUTE, ACT, "hip");
    const isTaken = async () => (await desk.readMail(message.messageId)).status === "sending";
    expect(await waitUntil(isTaken, 10_000)).toBe(true);
    await desk.worker.sendMail(message, NOW + MINUTE);
    release();
    await sending;
    expect(server.mails).toHaveLength(1);
    expect(await desk.readMail(message.messageId)).toMatchObject({ status: "sent", attempts: 1 });
  });

  it("that holds two mails holds up neither what is composed nor, when it is back, what is urgent", async () => {
    const { trainer: terry, clients: own } = await house.openPractice("Kim");
    for (let count = 0; count < 3; count += 1) {
      const ids = await desk.queueMail(terry, Date.now() - MINUTE);
      await desk.query("select enqueue_job('send-mail', $1)", [JSON.stringify(ids)]);
    }
    const release = server.hold();
    const runner = desk.worker.startJobRunner(desk.worker.TASKS);
    try {
      const isHeld = async () =>
        (await desk.readMails(terry.practiceId)).filter((mail) => mail.status === "sending")
          .length === 2;
      expect(await waitUntil(isHeld, 10_000)).toBe(true);
      await desk.report(own[0] as UserActor, Date.now(), URGENT);
      const isComposed = async () => (await desk.readMails(terry.practiceId)).length === 5;
      expect(await waitUntil(isComposed, 10_000)).toBe(true);
      expect(server.mails).toEqual([]);
      release();
      expect(await waitUntil(async () => server.mails.length === 5, 20_000)).toBe(true);
    } finally {
      release();
      await runner.stop();
    }
    const subjects = server.mails.map(({ subject }) => subject);
    const urgent = ["A client needs you now", "Twinge: please read this now"];
    expect(subjects.slice(2, 4).sort()).toEqual(urgent);
    expect(subjects[4]).toBe("A client needs you");
  });

  it("that refuses an address for now is asked again; for good, the message has bounced", async () => {
    const [soon, never] = [await desk.queueMail(ida, NOW), await desk.queueMail(jon, NOW)];
    server.refused.set(await emailOf(ida), 450).set(await emailOf(jon), 550);
    await Promise.all([soon, never].map((message) => desk.worker.sendMail(message, NOW)));
    expect(await desk.readMail(soon.messageId)).toMatchObject({
      status: "queued",
      fault: "SMTP 450",
    });
    expect(await desk.readMail(never.messageId)).toMatchObject({
      status: "bounced",
      fault: "SMTP 550",
      next_attempt_at: null,
    });
    const outbox = await readOutbox(owner);
    expect(outbox?.messages.find(({ id }) => id === never.messageId)).toMatchObject({
      status: "bounced",
      recipient: "Jon",
    });
  });

  it("that refuses one address holds up nobody else", async () => {
    server.refused.set(await emailOf(ida), 550);
    const start = Date.now() - MINUTE;
    for (let count = 0; count < 5; count += 1) await desk.queueMail(ida, start + count);
    await desk.queueMail(jon, start + 10);
    await desk.worker.enqueueDueNotices();
    await runJobs();
    expect(server.mails.map(({ to }) => to)).toContain(await emailOf(jon));
    expect(server.mails.map(({ to }) => to)).not.toContain(await emailOf(ida));
  });
});

describe("a message that was refused for now", () => {
  it("waits in the queue for its next try, as one job", async () => {
    const message = await desk.queueMail(ida, Date.now() - MINUTE);
    server.refused.set(await emailOf(ida), 450);
    await desk.worker.enqueueDueNotices();
    await runJobs();
    const jobs = await desk.query(
      'select run_at > now() as "isLater", attempts, locked_at from graphile_worker._private_jobs where key = $1',
      [`send-mail:${message.messageId}`],
    );
    expect(jobs).toEqual([{ isLater: true, attempts: 0, locked_at: null }]);
    const all = await desk.query("select 1 from graphile_worker._private_jobs");
    expect(all).toHaveLength(1);
  });
});

describe("a worker that was killed while it sent", () => {
  it("leaves a message that another sends again under the same Message-ID", async () => {
    const message = await desk.queueMail(trainer, NOW);
    await desk.query(
      "update mail_message set status = 'sending', attempts = 1, claimed_at = $2, next_attempt_at = $3 where id = $1",
      [message.messageId, new Date(NOW), new Date(NOW + 5 * MINUTE)],
    );
    await desk.worker.sendMail(message, NOW + MINUTE);
    expect(server.mails).toEqual([]);
    expect(await desk.worker.enqueueDueNotices(NOW + 5 * MINUTE)).toBeGreaterThan(0);
    await desk.worker.sendMail(message, NOW + 5 * MINUTE);
    expect(server.mails.map(({ messageId }) => messageId)).toEqual([
      `<${message.messageId}@localhost>`,
    ]);
  });
});

describe("what was not sent", () => {
  it("names nobody's address in the queue or in the fault", async () => {
    server.refused.set(await emailOf(ida), 550);
    await desk.worker.sendMail(await desk.queueMail(ida, NOW), NOW);
    const faults = await desk.query("select fault from mail_message where fault is not null");
    const jobs = await desk.query("select payload, last_error from graphile_worker._private_jobs");
    expect(JSON.stringify([faults, jobs])).not.toContain("@");
  });

  it("is for the owner's eyes: neither trainers nor clients see the outbox", async () => {
    expect(await readOutbox(trainer)).toBeNull();
    expect(await readOutbox(ida)).toBeNull();
    const reads = await desk.query(
      "select actor_id from audit_event where verb = 'read-outbox' and practice_id = $1",
      [practiceId],
    );
    expect(new Set(reads.map(({ actor_id }) => actor_id))).toEqual(new Set([ownerId]));
  });
});

import { afterAll, afterEach, describe, expect, it } from "vitest";
import type { UserActor } from "@/lib/domain/access/actor";
import { openHouse } from "../support/house";
import { startMailServer } from "../support/mail-server";
import { ACT, openNoticeDesk, URGENT } from "../support/notices";

const server = await startMailServer();
process.env.SMTP_URL = server.url;
process.env.MAIL_FROM = "Twinge <twinge@example.test>";
const house = await openHouse();
const desk = await openNoticeDesk(house);
const { actOnClientFlag } = await import("@/lib/services/triage");
const { setOwnNoticePreferences } = await import("@/lib/services/notice-preferences");
const { DEFAULT_NOTICE_PREFERENCES } = await import("@/lib/domain/notices/notice-preferences");
afterAll(async () => {
  await desk.close();
  await house.close();
  await server.die();
});
afterEach(async () => {
  await house.owner.query("delete from graphile_worker._private_jobs");
});

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** 10:00 and 23:00 in Berlin, where the clients of the house and so their trainers live. */
const MORNING = Date.parse("2026-03-03T09:00:00Z");
const NIGHT = Date.parse("2026-03-03T22:00:00Z");
const REGIONS = ["knee", "hip", "elbow", "ankle"] as const;

async function openDesk(...names: string[]) {
  const practice = await house.openPractice(...(names.length > 0 ? names : ["Ida"]));
  return { ...practice, ida: practice.clients[0] as UserActor };
}

async function readFlagId(client: UserActor): Promise<string> {
  const [flag] = await desk.query(
    "select id from flag where client_id = $1 order by severity desc limit 1",
    [client.userId],
  );
  return flag.id;
}

describe("what is urgent", () => {
  it("is sent to trainer and client at once, at night as well", async () => {
    const { trainer, ida } = await openDesk();
    await desk.report(ida, NIGHT, URGENT);
    expect(await desk.compose(trainer, NIGHT)).toMatchObject([
      { subject: "A client needs you now" },
    ]);
    expect(await desk.compose(ida, NIGHT)).toMatchObject([
      { subject: "Twinge: please read this now" },
    ]);
  });

  it("is repeated to the trainer until what was done is recorded; the client gets it once", async () => {
    const { trainer, ida, practiceId } = await openDesk();
    await desk.report(ida, MORNING, URGENT);
    await desk.compose(trainer, MORNING);
    await desk.compose(ida, MORNING);
    const sent = () =>
      desk.query(
        "update mail_message set status = 'sent', next_attempt_at = null where practice_id = $1",
        [practiceId],
      );
    await sent();
    const acknowledged = await actOnClientFlag(trainer, ida.userId, await readFlagId(ida), {
      kind: "acknowledge",
    });
    expect(acknowledged.ok).toBe(true);
    expect(await desk.compose(trainer, MORNING + 14 * MINUTE)).toEqual([]);
    for (const minutes of [15, 30, 90, 150]) {
      expect(await desk.compose(trainer, MORNING + minutes * MINUTE)).toHaveLength(1);
      await sent();
    }
    expect(await desk.compose(ida, MORNING + DAY)).toEqual([]);
    const act = { kind: "resolve", reason: "Called.", actionTaken: "Sent to a doctor." } as const;
    expect((await actOnClientFlag(trainer, ida.userId, await readFlagId(ida), act)).ok).toBe(true);
    expect(await desk.compose(trainer, MORNING + 210 * MINUTE)).toEqual([]);
    const left = await desk.query(
      "select 1 from notice where practice_id = $1 and due_at is not null",
      [practiceId],
    );
    expect(left).toEqual([]);
  });

  it("is not repeated while the last word has not come through", async () => {
    const { trainer, ida } = await openDesk();
    await desk.report(ida, MORNING, URGENT);
    await desk.compose(trainer, MORNING);
    expect(await desk.compose(trainer, MORNING + 15 * MINUTE)).toEqual([]);
  });
});

describe("what a trainer should act on", () => {
  it("waits for five quiet minutes and then is one message", async () => {
    const { trainer, ida } = await openDesk();
    await desk.report(ida, MORNING, ACT, "knee");
    await desk.report(ida, MORNING + 4 * MINUTE, ACT, "hip");
    expect(await desk.compose(trainer, MORNING + 5 * MINUTE)).toEqual([]);
    const messages = await desk.compose(trainer, MORNING + 9 * MINUTE);
    expect(messages).toMatchObject([{ subject: "A client needs you", status: "queued" }]);
    expect(await desk.compose(trainer, MORNING + 10 * MINUTE)).toEqual([]);
  });

  it("leaves one job that a second flag puts off", async () => {
    const { trainer, ida } = await openDesk();
    await desk.report(ida, MORNING, ACT, "knee");
    await desk.report(ida, MORNING + 4 * MINUTE, ACT, "hip");
    const jobs = await desk.query("select run_at, payload, key from graphile_worker._private_jobs");
    expect(jobs).toMatchObject([
      { run_at: new Date(MORNING + 9 * MINUTE), payload: { userId: trainer.userId } },
    ]);
  });

  it("is sent once for one flag, whatever is reported after", async () => {
    const { trainer, ida } = await openDesk();
    await desk.report(ida, MORNING, ACT);
    expect(await desk.compose(trainer, MORNING + 5 * MINUTE)).toHaveLength(1);
    await desk.report(ida, MORNING + HOUR, { nrs: 9, pain: {} });
    expect(await desk.compose(trainer, MORNING + 2 * HOUR)).toEqual([]);
  });

  it("is sent again when the flag has fallen and rises again, however it was answered the first time", async () => {
    const { trainer, ida, practiceId } = await openDesk();
    const clientId = ida.userId;
    await setOwnNoticePreferences(trainer, { ...DEFAULT_NOTICE_PREFERENCES, quiet: null });
    const report = (hours: number, nrs: number) =>
      desk.report(ida, MORNING + hours * HOUR, { nrs, pain: {} });
    const readFlag = async () =>
      (
        await desk.query(
          "select severity, record ->> 'acknowledgedAt' as \"isAcknowledged\" from flag where client_id = $1",
          [clientId],
        )
      )[0];
    await report(0, 5);
    await report(73, 5);
    expect(await desk.compose(trainer, MORNING + 73 * HOUR + 5 * MINUTE)).toHaveLength(1);
    await desk.query("update mail_message set status = 'sent', next_attempt_at = null");
    await actOnClientFlag(trainer, clientId, await readFlagId(ida), { kind: "acknowledge" });
    await report(87, 1);
    await desk.worker.evaluateAtRest({ practiceId, clientId, now: MORNING + 112 * HOUR });
    expect(await readFlag()).toMatchObject({ severity: "watch" });
    await report(113, 6);
    expect(await readFlag()).toEqual({ severity: "act", isAcknowledged: null });
    const again = MORNING + 113 * HOUR + 5 * MINUTE;
    expect(await desk.compose(trainer, again)).toMatchObject([{ subject: "A client needs you" }]);
    expect(await desk.compose(trainer, again + HOUR)).toEqual([]);
    const rows = await desk.query(
      'select due_at is null as "isOver", sent_new_at from notice where user_id = $1 order by at',
      [trainer.userId],
    );
    // Both count against the week's budget.
    expect(rows).toMatchObject([
      { isOver: true, sent_new_at: new Date(MORNING + 73 * HOUR + 5 * MINUTE) },
      { isOver: false, sent_new_at: new Date(again) },
    ]);
  });

  it("waits for the end of the quiet hours", async () => {
    const { trainer, ida } = await openDesk();
    await desk.report(ida, NIGHT, ACT);
    expect(await desk.compose(trainer, NIGHT + 5 * MINUTE)).toEqual([]);
    const [waiting] = await desk.query("select due_at from notice where client_id = $1", [
      ida.userId,
    ]);
    expect(waiting.due_at).toEqual(new Date("2026-03-04T06:00:00Z"));
    expect(await desk.compose(trainer, waiting.due_at.getTime())).toHaveLength(1);
  });

  it("stops at two a week for one client; the rest is in the next digest", async () => {
    const { trainer, ida } = await openDesk();
    for (const [index, region] of REGIONS.entries()) {
      const at = MORNING + index * HOUR;
      await desk.report(ida, at, ACT, region);
      expect(await desk.compose(trainer, at + 5 * MINUTE)).toHaveLength(index < 2 ? 1 : 0);
    }
    const digest = Date.parse("2026-03-04T07:00:00Z");
    expect(await desk.compose(trainer, digest - 1)).toEqual([]);
    expect(await desk.compose(trainer, digest)).toMatchObject([
      { subject: "Your digest from Twinge" },
    ]);
    expect(await desk.compose(trainer, digest + HOUR)).toEqual([]);
  });

  it("stops at ten a day over all clients", async () => {
    const names = Array.from({ length: 11 }, (_, index) => `Client${index}`);
    const { trainer, clients } = await openDesk(...names);
    for (const client of clients) await desk.report(client, MORNING, ACT);
    const messages = await desk.compose(trainer, MORNING + 5 * MINUTE);
    expect(messages).toMatchObject([{ subject: "10 clients need you" }]);
    const lanes = await desk.query(
      "select lane, count(*)::int from notice where user_id = $1 group by lane order by lane",
      [trainer.userId],
    );
    expect(lanes).toEqual([
      { lane: "digest", count: 1 },
      { lane: "now", count: 10 },
    ]);
  });

  it("is remembered after three days, unless somebody has acknowledged it", async () => {
    const { trainer, ida } = await openDesk();
    await desk.report(ida, MORNING, ACT);
    await desk.compose(trainer, MORNING + 5 * MINUTE);
    await desk.query("update mail_message set status = 'sent', next_attempt_at = null");
    expect(await desk.compose(trainer, MORNING + 3 * DAY)).toMatchObject([
      { subject: "A client still needs you" },
    ]);
    await desk.query("update mail_message set status = 'sent', next_attempt_at = null");
    await actOnClientFlag(trainer, ida.userId, await readFlagId(ida), { kind: "acknowledge" });
    expect(await desk.compose(trainer, MORNING + 7 * DAY)).toEqual([]);
  });

  it("is not sent to somebody who no longer looks after the client, or is gone", async () => {
    const { trainer, ida } = await openDesk();
    await desk.report(ida, MORNING, ACT);
    await desk.query("update user_account set disabled_at = now() where id = $1", [trainer.userId]);
    expect(await desk.compose(trainer, MORNING + 5 * MINUTE)).toEqual([]);
    const other = await openDesk();
    await desk.report(other.ida, MORNING, ACT);
    await desk.query("delete from assignment where client_id = $1", [other.ida.userId]);
    expect(await desk.compose(other.trainer, MORNING + 5 * MINUTE)).toEqual([]);
  });
});

describe("what is to be watched", () => {
  it("is in the digest of the next morning, by the trainer's clock and hour", async () => {
    const { trainer, ida, practiceId } = await openDesk();
    const newYork = { ...DEFAULT_NOTICE_PREFERENCES, digestHour: 9, timeZone: "America/New_York" };
    expect(await setOwnNoticePreferences(trainer, newYork)).toBe(true);
    await desk.report(ida, MORNING, { nrs: 5, pain: {} });
    const silentAt = MORNING + 97 * HOUR;
    await desk.worker.evaluateAtRest({ practiceId, clientId: ida.userId, now: silentAt });
    expect(await desk.compose(trainer, silentAt + 5 * MINUTE)).toEqual([]);
    const hour = Date.parse("2026-03-07T14:00:00Z");
    expect(await desk.compose(trainer, hour - 1)).toEqual([]);
    // A missed run is made good by the next look.
    expect(await desk.compose(trainer, hour + 3 * HOUR)).toMatchObject([
      { subject: "Your digest from Twinge" },
    ]);
  });
});

describe("the preferences", () => {
  it("turn mail off but for what is urgent", async () => {
    const { trainer, ida } = await openDesk();
    await setOwnNoticePreferences(trainer, { ...DEFAULT_NOTICE_PREFERENCES, mail: false });
    await desk.report(ida, MORNING, ACT);
    expect(await desk.compose(trainer, MORNING + 5 * MINUTE)).toEqual([]);
    await desk.report(ida, MORNING + HOUR, URGENT, "knee");
    expect(await desk.compose(trainer, MORNING + HOUR)).toHaveLength(1);
  });

  it("hold for what already waits", async () => {
    const { trainer, ida } = await openDesk();
    await desk.report(ida, NIGHT, ACT);
    expect(await desk.compose(trainer, NIGHT + 5 * MINUTE)).toEqual([]);
    await setOwnNoticePreferences(trainer, { ...DEFAULT_NOTICE_PREFERENCES, quiet: null });
    expect(await desk.compose(trainer, NIGHT + 6 * MINUTE)).toHaveLength(1);
  });
});

describe("a log", () => {
  it("without news leaves no notice and no job", async () => {
    const { ida } = await openDesk();
    await desk.report(ida, MORNING, { nrs: 2, pain: {} });
    expect(await desk.query("select 1 from notice where client_id = $1", [ida.userId])).toEqual([]);
    expect(await desk.query("select 1 from graphile_worker._private_jobs")).toEqual([]);
  });
});

describe("two who compose for one person at once", () => {
  it("send everything once", async () => {
    const { trainer, ida } = await openDesk();
    await desk.report(ida, MORNING, URGENT);
    const { practiceId, userId } = trainer;
    const compose = () => desk.worker.composeNotices({ practiceId, userId }, MORNING);
    await Promise.all([compose(), compose(), compose()]);
    expect(await desk.readMails(practiceId)).toHaveLength(1);
  });
});

describe("the roles", () => {
  it("may do no more than they need", async () => {
    const [rights] = await desk.query(`select
      has_column_privilege('twinge_worker', 'user_account', 'password_hash', 'select') as "workerReadsPasswords",
      has_column_privilege('twinge_worker', 'mail_message', 'text', 'update') as "workerRewritesMail",
      has_table_privilege('twinge_app', 'mail_message', 'insert') as "webWritesMail",
      has_any_column_privilege('twinge_app', 'notice', 'update') as "webUnsays",
      has_table_privilege('twinge_worker', 'notice', 'delete') as "workerForgets",
      has_function_privilege('twinge_app', 'enqueue_due_notices(timestamptz, integer)', 'execute') as "webLooksEverywhere",
      has_function_privilege('twinge_app', 'practices_with_pressing_flags()', 'execute') as "webFindsFlagsEverywhere"`);
    expect(Object.entries(rights).filter(([, may]) => may)).toEqual([]);
  });
});

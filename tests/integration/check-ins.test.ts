import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { UserActor } from "@/lib/domain/access/actor";
import { importAsWorker } from "../support/as-worker";
import { HOUR_MS, painEntry, sessionEntry } from "../support/entries";
import { openHouse } from "../support/house";

const house = await openHouse();
const { logEntries } = await import("@/lib/services/log-entries");
const worker = await importAsWorker(house.database.workerUrl, () => import("@/lib/services/sweep"));
const { sweepDueClients } = worker;
afterAll(async () => {
  await worker.close();
  await house.close();
});
beforeEach(() => house.owner.query("update client_clock set next_evaluation_at = null"));

/** 19:30 in Berlin, half an hour after a session that ended at 19:00. */
const TOLD_AT = Date.parse("2026-03-02T18:30:00Z");
const ENDED_AT = TOLD_AT - HOUR_MS / 2;
const line = (hours: number) => ENDED_AT + hours * HOUR_MS;

async function openClient() {
  const { clients, practiceId } = await house.openPractice("Ida");
  return { ida: clients[0] as UserActor, practiceId };
}

async function log(client: UserActor, at: number, ...entries: object[]) {
  const receipts = await logEntries(client, entries, { actorId: client.userId, receivedAt: at });
  expect(receipts.map(({ status }) => status)).toEqual(entries.map(() => "created"));
}

/** A knee that hurts after a session; `isLinked`: the report names it. */
async function hurtKnee(client: UserActor, isLinked = false) {
  const session = sessionEntry(ENDED_AT - HOUR_MS, { kind: "run" });
  const link = isLinked ? { sessionId: session.id, moment: "after" } : {};
  await log(client, TOLD_AT, session, knee(TOLD_AT, 4, link));
  return session;
}

function knee(at: number, nrs: number, pain: object = {}, entry: object = {}) {
  return painEntry(at, nrs, { region: "knee", side: "left", ...pain }, entry);
}

async function readQuestions(client: UserActor) {
  const { rows } = await house.owner.query(
    `select id, kind, hours, due_at as "dueAt", asked_at as "askedAt", closed_by as "closedBy",
      answer_id as "answerId" from check_in where client_id = $1 order by due_at, id`,
    [client.userId],
  );
  return rows;
}

async function countNotices(client: UserActor): Promise<number> {
  const { rows } = await house.owner.query(
    "select 1 from notice where user_id = $1 and kind = 'check-in'",
    [client.userId],
  );
  return rows.length;
}

/** When somebody looks next, in hours after the clock's start. */
async function readNextHours(client: UserActor): Promise<number> {
  const { rows } = await house.owner.query(
    "select next_evaluation_at as at from client_clock where client_id = $1",
    [client.userId],
  );
  return (rows[0].at.getTime() - ENDED_AT) / HOUR_MS;
}

async function readSince(client: UserActor): Promise<Date | null> {
  const { rows } = await house.owner.query(
    'select check_in_since_at as "sinceAt" from standing where client_id = $1',
    [client.userId],
  );
  return rows[0].sinceAt;
}

/** Everything that comes due up to an instant, each at its own. */
async function liveThrough(untilAt: number) {
  for (;;) {
    const { rows } = await house.owner.query(
      "select min(next_evaluation_at) as at from client_clock",
    );
    const now = rows[0].at?.getTime();
    if (now === undefined || now > untilAt) break;
    await sweepDueClients({ now });
  }
}

describe("a question of the clock", () => {
  it("comes once its line has been passed, and not a millisecond before", async () => {
    const { ida } = await openClient();
    await hurtKnee(ida);
    await liveThrough(line(24));
    expect(await readQuestions(ida)).toEqual([]);
    expect(await readSince(ida)).toBeNull();
    expect(await readNextHours(ida)).toBeCloseTo(24 + 1 / HOUR_MS, 9);
    await liveThrough(line(24) + 1);
    expect(await readQuestions(ida)).toMatchObject([
      { hours: 24, askedAt: new Date(line(24) + 1), closedBy: null },
    ]);
    expect(await countNotices(ida)).toBe(1);
    expect(await readSince(ida)).toEqual(new Date(line(24) + 1));
  });

  it("is followed by the next one, which takes its place, and the last one stays", async () => {
    const { ida } = await openClient();
    await hurtKnee(ida);
    await liveThrough(line(24 * 20));
    expect(await readQuestions(ida)).toMatchObject([
      { hours: 24, closedBy: "superseded" },
      { hours: 48, closedBy: "superseded" },
      { hours: 72, closedBy: null, askedAt: new Date(line(72) + 1) },
    ]);
    expect(await countNotices(ida)).toBe(3);
    await liveThrough(TOLD_AT + 28 * 24 * HOUR_MS + 1);
    expect((await readQuestions(ida)).at(-1)).toMatchObject({ hours: 72, closedBy: "ended" });
    expect(await readSince(ida)).toBeNull();
  });

  it("is closed by any newer report of the place, and by no other", async () => {
    const { ida } = await openClient();
    await hurtKnee(ida);
    await liveThrough(line(25));
    await log(ida, line(25), painEntry(line(25), 3));
    expect(await readQuestions(ida)).toMatchObject([{ closedBy: null }]);
    const answer = knee(line(25), 3);
    await log(ida, line(25), answer);
    expect(await readQuestions(ida)).toMatchObject([
      { hours: 24, closedBy: "answered", answerId: answer.id },
    ]);
    expect(await readSince(ida)).toBeNull();
  });

  it("ends with its episode when the last 0 came from a phone whose clock ran ahead", async () => {
    const { ida } = await openClient();
    await hurtKnee(ida);
    await liveThrough(line(25));
    await log(ida, line(25), knee(line(25), 0));
    await liveThrough(line(49));
    const ahead = line(49) + 10 * 60_000;
    await log(ida, line(49), knee(ahead, 0));
    await liveThrough(ahead + HOUR_MS);
    const questions = await readQuestions(ida);
    expect(questions.filter(({ closedBy }) => closedBy === null)).toEqual([]);
  });

  it("is asked once for all that came due while no worker ran", async () => {
    const { ida } = await openClient();
    await hurtKnee(ida);
    await sweepDueClients({ now: line(80) });
    await sweepDueClients({ now: line(80) });
    expect(await readQuestions(ida)).toMatchObject([{ hours: 72, askedAt: new Date(line(80)) }]);
    expect(await countNotices(ida)).toBe(1);
  });

  it("is put to nobody who has no pain", async () => {
    const { ida } = await openClient();
    await log(ida, TOLD_AT, sessionEntry(TOLD_AT - HOUR_MS), knee(TOLD_AT, 0));
    await liveThrough(line(24 * 10));
    expect(await readQuestions(ida)).toEqual([]);
  });
});

describe("the morning after a session", () => {
  const morning = Date.parse("2026-03-03T06:00:00Z");

  it("is asked about at seven by the client's clock, and answered by a report of it", async () => {
    const { ida } = await openClient();
    const session = await hurtKnee(ida, true);
    await liveThrough(morning - 1);
    expect(await readQuestions(ida)).toEqual([]);
    await liveThrough(morning);
    expect(await readQuestions(ida)).toMatchObject([{ kind: "morning-after", closedBy: null }]);
    await log(ida, morning + HOUR_MS, knee(morning + HOUR_MS, 2));
    expect(await readQuestions(ida)).toMatchObject([{ closedBy: null }]);
    const link = { sessionId: session.id, moment: "morning-after" };
    await log(ida, morning + 2 * HOUR_MS, knee(morning + 2 * HOUR_MS, 2, link));
    expect(await readQuestions(ida)).toMatchObject([{ closedBy: "answered" }]);
    // Said that day already: the question of 24 hours is not asked as well.
    await liveThrough(line(47));
    expect(await readQuestions(ida)).toHaveLength(1);
  });

  it("gives way to the clock's question, and is over at the end of the day", async () => {
    const { ida } = await openClient();
    await hurtKnee(ida, true);
    await liveThrough(line(25));
    expect(await readQuestions(ida)).toMatchObject([
      { kind: "morning-after", closedBy: "superseded" },
      { kind: "clock", hours: 24, closedBy: null },
    ]);
  });

  it("moves with a client who travels, and is asked once", async () => {
    const { ida } = await openClient();
    await hurtKnee(ida, true);
    await liveThrough(morning);
    await house.owner.query(
      "update client_profile set time_zone = 'America/New_York' where client_id = $1",
      [ida.userId],
    );
    await liveThrough(morning + 8 * HOUR_MS);
    expect(await readQuestions(ida)).toMatchObject([{ kind: "morning-after", closedBy: null }]);
    expect(await countNotices(ida)).toBe(1);
  });
});

describe("several workers", () => {
  it("ask each question once", async () => {
    const { clients } = await house.openPractice("Ann", "Ben", "Cleo");
    for (const client of clients) await hurtKnee(client);
    await Promise.all([1, 2, 3].map(() => sweepDueClients({ now: line(30) })));
    for (const client of clients) {
      expect(await readQuestions(client)).toHaveLength(1);
      expect(await countNotices(client)).toBe(1);
    }
  });
});

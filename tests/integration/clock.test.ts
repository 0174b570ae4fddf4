import { fork } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { UserActor } from "@/lib/domain/access/actor";
import { importAsWorker } from "../support/as-worker";
import { HOUR_MS, painEntry, sessionEntry } from "../support/entries";
import { openHouse } from "../support/house";
import { projectRoot } from "../support/project-files";

const house = await openHouse();
const { logEntries } = await import("@/lib/services/log-entries");
const worker = await importAsWorker(house.database.workerUrl, () => import("@/lib/services/sweep"));
afterAll(async () => {
  await worker.close();
  await house.close();
});
beforeEach(() => house.owner.query("update client_clock set next_evaluation_at = null"));

async function openClient(timeZone: string): Promise<UserActor> {
  const { clients } = await house.openPractice("Sam");
  const client = clients[0] as UserActor;
  await moveTo(client, timeZone);
  return client;
}

const moveTo = (client: UserActor, timeZone: string) =>
  house.owner.query("update client_profile set time_zone = $1 where client_id = $2", [
    timeZone,
    client.userId,
  ]);

/** A session and a pain after it; nobody says anything from then on. */
async function fallSilent(client: UserActor, endedAt: number) {
  const session = sessionEntry(endedAt - HOUR_MS);
  const pain = painEntry(endedAt + HOUR_MS, 5, { sessionId: session.id });
  const sender = { actorId: client.userId, receivedAt: endedAt + HOUR_MS };
  const receipts = await logEntries(client, [session, pain], sender);
  expect(receipts.map(({ status }) => status)).toEqual(["created", "created"]);
}

/** Sweeps at every instant that an evaluation named, and only then, until one lies beyond `untilAt`. */
async function sweepUntil(client: UserActor, untilAt: number, atEach = async (_now: number) => {}) {
  for (;;) {
    const { rows } = await house.owner.query(
      "select next_evaluation_at as at from client_clock where client_id = $1",
      [client.userId],
    );
    const now: number = rows[0].at?.getTime() ?? Infinity;
    if (now > untilAt) return;
    await atEach(now);
    expect(await worker.sweepDueClients({ now })).toMatchObject({ evaluated: 1, late: 0 });
  }
}

async function readSilence(client: UserActor): Promise<number | undefined> {
  const { rows } = await house.owner.query(
    "select opened_at from flag where client_id = $1 and headline_rule = 'follow-up-missing'",
    [client.userId],
  );
  return rows[0]?.opened_at?.getTime();
}

describe("96 hours of silence", () => {
  it.each([
    ["an ordinary week", "Europe/Berlin", "2026-02-10T18:00:00Z"],
    ["the day of 23 hours", "Europe/Berlin", "2026-03-27T18:00:00Z"],
    ["the day of 25 hours", "Europe/Berlin", "2026-10-23T18:00:00Z"],
    ["the day of 25 hours, evening in the west", "America/Los_Angeles", "2026-10-30T03:30:00Z"],
    ["half an hour of summer time", "Australia/Lord_Howe", "2026-04-03T09:00:00Z"],
    ["the day that Apia left out", "Pacific/Apia", "2011-12-28T09:00:00Z"],
  ])("are 96 hours over %s", async (_what, timeZone, ended) => {
    const endedAt = Date.parse(ended);
    const client = await openClient(timeZone);
    await fallSilent(client, endedAt);
    const lineAt = endedAt + 96 * HOUR_MS;
    await sweepUntil(client, lineAt);
    expect(await readSilence(client)).toBeUndefined();
    await sweepUntil(client, lineAt + 1);
    expect(await readSilence(client)).toBe(lineAt + 1);
  });

  it.each([
    ["Pacific/Kiritimati", "Pacific/Niue"],
    ["America/New_York", "Asia/Kolkata"],
  ])("are 96 hours for somebody who moves from %s to %s meanwhile", async (from, to) => {
    const endedAt = Date.parse("2026-05-05T12:00:00Z");
    const client = await openClient(from);
    await fallSilent(client, endedAt);
    const lineAt = endedAt + 96 * HOUR_MS;
    await sweepUntil(client, endedAt + 48 * HOUR_MS);
    await moveTo(client, to);
    await sweepUntil(client, lineAt);
    expect(await readSilence(client)).toBeUndefined();
    await sweepUntil(client, lineAt + 1);
    expect(await readSilence(client)).toBe(lineAt + 1);
  });
});

describe("a web server whose clock is off", () => {
  /** What the same facts lead to when they are logged by a process whose clock is that many days off. */
  async function logWithShift(days: number, nowMs: number) {
    const { clients, practiceId } = await house.openPractice("Web");
    const actor = clients[0] as UserActor;
    const child = fork("tests/support/log-child.ts", {
      cwd: projectRoot,
      execArgv: ["--import", "./tests/support/shifted-clock.mjs", "--import", "tsx"],
      env: { ...process.env, TEST_CLOCK_SHIFT_DAYS: String(days) },
    });
    const session = sessionEntry(nowMs - 90 * HOUR_MS);
    const pains = [80, 50, 10].map((ago) => painEntry(nowMs - ago * HOUR_MS, 7));
    child.send({ actor, entries: [session, ...pains] });
    const [receipts] = await once(child, "message");
    child.kill();
    expect(receipts.map(({ status }: { status: string }) => status)).toEqual(
      Array(4).fill("created"),
    );
    const { rows } = await house.owner.query(
      `select f.category, f.severity, f.status, f.headline_rule, k.next_evaluation_at,
         abs(extract(epoch from clock_timestamp() - k.evaluated_at)) < 60 as "isNow",
         (select count(*)::int from flag_event e where e.practice_id = f.practice_id and e.flag_id = f.id) as events
       from flag f join client_clock k using (practice_id, client_id)
       where f.practice_id = $1 order by f.category, f.headline_rule`,
      [practiceId],
    );
    return rows;
  }

  it("leads to the same flags at the same instants", async () => {
    // On the half hour before the last, so that no line is crossed while the three are logged.
    const nowMs = Math.floor(Date.now() / HOUR_MS) * HOUR_MS - HOUR_MS / 2;
    const right = await logWithShift(0, nowMs);
    expect(right.length).toBeGreaterThan(0);
    expect(right.every((row) => row.isNow)).toBe(true);
    expect(await logWithShift(366, nowMs)).toEqual(right);
    expect(await logWithShift(-366, nowMs)).toEqual(right);
  });
});

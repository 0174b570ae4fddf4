import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { UserActor } from "@/lib/domain/access/actor";
import { importAsWorker } from "../support/as-worker";
import { HOUR_MS, painEntry, sessionEntry } from "../support/entries";
import { openHouse } from "../support/house";

const house = await openHouse();
const { logEntries } = await import("@/lib/services/log-entries");
const { checkHealth } = await import("@/lib/services/health");
const worker = await importAsWorker(house.database.workerUrl, () => import("@/lib/services/sweep"));
const { evaluateAtRest, sweepDueClients } = worker;
afterAll(async () => {
  await worker.close();
  await house.close();
});
beforeEach(() => house.owner.query("update client_clock set next_evaluation_at = null"));

const NOW = Date.parse("2026-03-12T08:00:00Z");

async function readStanding(client: UserActor) {
  const { rows } = await house.owner.query(
    `select s.*, k.next_evaluation_at, k.evaluated_at from standing s join client_clock k using (practice_id, client_id)
     where s.client_id = $1`,
    [client.userId],
  );
  return rows[0];
}

describe("a client who falls silent", () => {
  it("turns unknown at the stored instant and not a millisecond before", async () => {
    const { clients } = await house.openPractice("Sam");
    const client = clients[0] as UserActor;
    const session = sessionEntry(NOW - 30 * HOUR_MS);
    const endedAt = NOW - 29 * HOUR_MS;
    await logEntries(client, [session, painEntry(NOW, 5, { sessionId: session.id })], {
      actorId: client.userId,
      receivedAt: NOW,
    });
    const lineAt = endedAt + 96 * HOUR_MS;
    expect(await sweepDueClients({ now: lineAt })).toMatchObject({ evaluated: 1, failures: [] });
    const { rows: before } = await house.owner.query(
      "select headline_rule from flag where client_id = $1 and headline_rule = 'follow-up-missing'",
      [client.userId],
    );
    expect(before).toEqual([]);
    expect((await readStanding(client)).next_evaluation_at.getTime()).toBe(lineAt + 1);
    expect(await sweepDueClients({ now: lineAt })).toMatchObject({ evaluated: 0 });
    expect(await sweepDueClients({ now: lineAt + 1 })).toMatchObject({ evaluated: 1, late: 0 });
    const standing = await readStanding(client);
    expect(standing).toMatchObject({
      board_group: "not-heard-from",
      severity: "watch",
      last_nrs: 5,
    });
    expect(standing.unknown_since_at).not.toBeNull();
  });

  it("never goes back in time when a later evaluation was first", async () => {
    const { clients, practiceId } = await house.openPractice("Sam");
    const client = clients[0] as UserActor;
    await logEntries(client, [painEntry(NOW, 5)], { actorId: client.userId, receivedAt: NOW });
    await evaluateAtRest({ practiceId, clientId: client.userId, now: NOW - 60_000 });
    expect((await readStanding(client)).evaluated_at.getTime()).toBe(NOW);
  });
});

/** A pain after a session, and then silence: past 72 hours unanswered, it turns unknown 96 hours after the session. */
async function fallSilent(client: UserActor, endedAt: number) {
  const session = sessionEntry(endedAt - HOUR_MS);
  const pain = painEntry(endedAt + HOUR_MS, 5, { sessionId: session.id });
  await logEntries(client, [session, pain], {
    actorId: client.userId,
    receivedAt: endedAt + HOUR_MS,
  });
}

async function readEvents(practiceId: string) {
  const { rows } = await house.owner.query(
    `select f.client_id as "clientId", f.headline_rule as rule, e.kind, e.at, (e.detail ->> 'lateSeconds')::int as late
     from flag_event e join flag f on f.practice_id = e.practice_id and f.id = e.flag_id
     where f.practice_id = $1 order by e.id`,
    [practiceId],
  );
  return rows;
}

describe("a day without a worker", () => {
  it("is made good at once: each client once, the longest overdue first, and marked late", async () => {
    const { clients, practiceId } = await house.openPractice("Ann", "Ben", "Cleo");
    const ended = (index: number) => NOW - (100 - index * 2) * HOUR_MS;
    for (const [index, client] of clients.entries()) await fallSilent(client, ended(index));
    const now = NOW + 24 * HOUR_MS;
    expect(await sweepDueClients({ now })).toEqual({ evaluated: 3, late: 3, failures: [] });
    const missing = (await readEvents(practiceId)).filter(
      (event) => event.rule === "follow-up-missing" && event.kind === "opened",
    );
    expect(missing.map((event) => event.clientId)).toEqual(clients.map(({ userId }) => userId));
    for (const event of missing) {
      expect(event.at.getTime()).toBe(now);
      expect(event.late).toBeGreaterThan(20 * 3600);
    }
    expect(await sweepDueClients({ now })).toMatchObject({ evaluated: 0 });
  });

  it("does not concern a client who was not due", async () => {
    const { clients } = await house.openPractice("Dora");
    const client = clients[0] as UserActor;
    await fallSilent(client, NOW - 96 * HOUR_MS);
    const { next_evaluation_at: dueAt } = await readStanding(client);
    expect(await sweepDueClients({ now: dueAt.getTime() - 1 })).toMatchObject({ evaluated: 0 });
    const late = dueAt.getTime() + 121_000;
    expect(await sweepDueClients({ now: late })).toMatchObject({ evaluated: 1, late: 1 });
  });
});

describe("a client whose evaluation fails", () => {
  it("is tried again after 1, 5 and 30 minutes and holds up nobody", async () => {
    const { clients } = await house.openPractice("Pip", "Quin");
    const [poison, other] = clients as [UserActor, UserActor];
    for (const client of clients) await fallSilent(client, NOW - 200 * HOUR_MS);
    await house.owner.query(
      "update client_profile set time_zone = 'No/Where' where client_id = $1",
      [poison.userId],
    );
    let now = NOW;
    expect((await sweepDueClients({ now })).failures).toHaveLength(1);
    expect((await readStanding(other)).evaluated_at.getTime()).toBe(NOW);
    for (const minutes of [1, 5, 30, 30]) {
      const { next_evaluation_at: dueAt } = await readStanding(poison);
      expect(dueAt.getTime() - now).toBe(minutes * 60_000);
      now = dueAt.getTime();
      await sweepDueClients({ now });
    }
    await house.owner.query(
      "update client_profile set time_zone = 'Europe/Rome' where client_id = $1",
      [poison.userId],
    );
    const { next_evaluation_at: dueAt } = await readStanding(poison);
    expect(await sweepDueClients({ now: dueAt.getTime() })).toMatchObject({ failures: [] });
    const { rows } = await house.owner.query(
      "select failures from client_clock where client_id = $1",
      [poison.userId],
    );
    expect(rows).toEqual([{ failures: 0 }]);
  });
});

describe("several workers", () => {
  it("pass over what another holds and share the rest, each client once", async () => {
    const { clients, practiceId } = await house.openPractice("Rae", "Sol", "Tia");
    for (const client of clients) await fallSilent(client, NOW - 200 * HOUR_MS);
    await house.owner.query("begin");
    await house.owner.query("select 1 from client_clock where client_id = $1 for update", [
      clients[0]?.userId,
    ]);
    const shares = await Promise.all([
      sweepDueClients({ now: NOW }),
      sweepDueClients({ now: NOW }),
    ]);
    await house.owner.query("rollback");
    expect(shares.reduce((sum, share) => sum + share.evaluated, 0)).toBe(2);
    expect(await sweepDueClients({ now: NOW })).toMatchObject({ evaluated: 1 });
    const opened = (await readEvents(practiceId)).filter((event) => event.kind === "opened");
    const keys = opened.map((event) => `${event.clientId} ${event.rule}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThanOrEqual(3);
  });

  it("begin nothing more once they are asked to stop", async () => {
    const { clients } = await house.openPractice("Uma");
    await fallSilent(clients[0] as UserActor, NOW - 200 * HOUR_MS);
    const stopping = AbortSignal.abort();
    expect(await sweepDueClients({ now: NOW, stopping })).toMatchObject({ evaluated: 0 });
  });
});

describe("readiness", () => {
  it("tells how late the evaluations are, as the role that sees no practice", async () => {
    const { clients } = await house.openPractice("Sam");
    await house.owner.query("update client_clock set next_evaluation_at = null");
    expect(await checkHealth()).toEqual({
      status: "ready",
      database: "ok",
      schema: "current",
      worker: { lagSeconds: 0 },
    });
    await house.owner.query(
      "update client_clock set next_evaluation_at = now() - interval '90 seconds' where client_id = $1",
      [clients[0]?.userId],
    );
    const health = await checkHealth();
    const lag = health.status === "ready" ? health.worker.lagSeconds : -1;
    expect(lag).toBeGreaterThanOrEqual(90);
    expect(lag).toBeLessThan(120);
  });

  it("says that a newer database is not its own", async () => {
    await house.owner.query("update _prisma_migrations set migration_name = '29991231_future'");
    expect(await checkHealth()).toMatchObject({ status: "unready", schema: "not-current" });
  });
});

import { afterAll, describe, expect, it } from "vitest";
import type { UserActor } from "@/lib/domain/access/actor";
import { HOUR_MS, painEntry, sessionEntry } from "../support/entries";
import { openHouse } from "../support/house";

const house = await openHouse();
const { logEntries } = await import("@/lib/services/log-entries");
const { evaluateAtRest } = await import("@/lib/services/sweep");
const { checkHealth } = await import("@/lib/services/health");
afterAll(() => house.close());

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
    const { clients, practiceId } = await house.openPractice("Sam");
    const client = clients[0] as UserActor;
    const session = sessionEntry(NOW - 30 * HOUR_MS);
    const endedAt = NOW - 29 * HOUR_MS;
    await logEntries(client, [session, painEntry(NOW, 5, { sessionId: session.id })], {
      ...{ actorId: client.userId, receivedAt: NOW },
    });
    const lineAt = endedAt + 96 * HOUR_MS;
    const at = (now: number) => evaluateAtRest({ practiceId, clientId: client.userId, now });
    await at(lineAt);
    const { rows: before } = await house.owner.query(
      "select headline_rule from flag where client_id = $1 and headline_rule = 'follow-up-missing'",
      [client.userId],
    );
    expect(before).toEqual([]);
    expect((await readStanding(client)).next_evaluation_at.getTime()).toBe(lineAt + 1);
    await at(lineAt + 1);
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

describe("readiness", () => {
  it("tells how late the evaluations are, as the role that sees no practice", async () => {
    const { clients } = await house.openPractice("Sam");
    await house.owner.query("update client_clock set next_evaluation_at = null");
    expect(await checkHealth()).toEqual({
      ...{ status: "ready", database: "ok", schema: "current", worker: { lagSeconds: 0 } },
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

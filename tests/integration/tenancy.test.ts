import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { UserActor } from "@/lib/domain/access/actor";
import { painEntry, sessionEntry } from "../support/entries";
import { openHouse } from "../support/house";

const house = await openHouse();
const { logEntries } = await import("@/lib/services/log-entries");
const { readBoard } = await import("@/lib/services/views/board");
const { readClientPage } = await import("@/lib/services/views/client-page");
const { readIntakeReport } = await import("@/lib/services/views/intake-report");
const { readToday } = await import("@/lib/services/views/today");
const { actOnClientFlag } = await import("@/lib/services/triage");
const { referClient } = await import("@/lib/services/refer");
const { addMember } = await import("@/lib/services/provision");

const here = await house.openPractice("Ida");
const elsewhere = await house.openPractice("Jon");
const ida = here.clients[0] as UserActor;
const NOW = Date.now();
await logEntries(ida, [sessionEntry(NOW - 7_200_000), painEntry(NOW, 8)], {
  actorId: ida.userId,
  receivedAt: NOW,
});
const flags = await house.owner.query("select id from flag where client_id = $1", [ida.userId]);
const flagId: string = flags.rows[0].id;

const unassignedId = await addMember(
  { kind: "system", practiceId: here.practiceId },
  { name: "Una", email: "una@example.test", password: "correct horse battery", roles: ["trainer"] },
);
const unassigned: UserActor = {
  kind: "user",
  practiceId: here.practiceId,
  userId: unassignedId,
  roles: ["owner", "trainer"],
};

afterAll(() => house.close());

describe.each([
  ["a trainer of another practice", elsewhere.trainer],
  ["a client of another practice", elsewhere.clients[0] as UserActor],
  ["an owner and trainer of the same practice who does not look after the client", unassigned],
  [
    "another practice's actor who claims this practice",
    { ...elsewhere.trainer, practiceId: here.practiceId },
  ],
])("%s", (_who, actor) => {
  it("sees nothing of the client and can do nothing to them", async () => {
    expect(await readClientPage(actor, ida.userId)).toBeNull();
    expect(await readIntakeReport(actor, "Somebody", ida.userId)).toBeNull();
    const board = await readBoard(actor);
    expect(board?.rows.map((row) => row.clientId) ?? []).not.toContain(ida.userId);
    const act = { kind: "acknowledge" } as const;
    expect(await actOnClientFlag(actor, ida.userId, flagId, act)).toEqual({
      ok: false,
      refusal: "not-found",
    });
    expect(await referClient(actor, ida.userId, { question: "Why?" })).toMatchObject({ ok: false });
    const sender = { actorId: actor.userId, receivedAt: NOW };
    const entry = painEntry(NOW, 1, {}, { clientId: ida.userId });
    expect((await logEntries(actor, [entry], sender))[0]?.status).toBe("rejected");
  });
});

describe("the people concerned", () => {
  it("see the client: the trainer board, page and report, the client their own day", async () => {
    expect((await readBoard(here.trainer))?.rows).toMatchObject([{ clientId: ida.userId }]);
    expect(await readClientPage(here.trainer, ida.userId)).toMatchObject({ name: "Ida" });
    expect(await readIntakeReport(here.trainer, "Terry", ida.userId)).toMatchObject({
      clientName: "Ida",
    });
    expect((await readToday(ida))?.pain).toHaveLength(1);
    expect(await readBoard(ida)).toBeNull();
  });

  it("leave a trace in the audit log when they read", async () => {
    const { rows } = await house.owner.query(
      "select verb from audit_event where client_id = $1 and actor_id = $2 order by id",
      [ida.userId, here.trainer.userId],
    );
    expect(rows.map((row) => row.verb)).toEqual(
      expect.arrayContaining(["read-client", "read-report"]),
    );
  });
});

describe("with every where forgotten", () => {
  let app: Client;
  let tables: string[];
  beforeAll(async () => {
    app = new Client({ connectionString: house.database.appUrl });
    await app.connect();
    const { rows } = await house.owner.query(`
      select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind = 'r' and c.relname not in ('_prisma_migrations', 'rate_limit')`);
    tables = rows.map((row) => row.relname);
  });
  afterAll(() => app.end());

  async function countAll(): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const table of tables) {
      const { rows } = await app.query(`select count(*)::int as count from ${table}
        where practice_id <> coalesce(nullif(current_setting('app.practice', true), ''), gen_random_uuid()::text)::uuid`);
      counts[table] = rows[0].count;
    }
    return counts;
  }

  it.each([
    ["absent", null],
    ["empty", ""],
    ["another practice's", elsewhere.practiceId],
    ["its own", here.practiceId],
  ])("no table shows a foreign row when the setting is %s", async (_what, practice) => {
    await app.query("begin");
    if (practice !== null)
      await app.query("select set_config('app.practice', $1, true)", [practice]);
    const counts = await countAll();
    await app.query("rollback");
    expect(tables.length).toBeGreaterThanOrEqual(15);
    expect(Object.values(counts).every((count) => count === 0)).toBe(true);
  });

  it("a pooled connection keeps nothing of the practice it served before", async () => {
    await app.query("begin");
    await app.query("select set_config('app.practice', $1, true)", [here.practiceId]);
    const inside = await app.query("select count(*)::int as count from pain_report");
    await app.query("commit");
    const after = await app.query("select count(*)::int as count from pain_report");
    expect([inside.rows[0].count, after.rows[0].count]).toEqual([1, 0]);
  });

  it("a row for another practice cannot be written either", async () => {
    await app.query("begin");
    await app.query("select set_config('app.practice', $1, true)", [elsewhere.practiceId]);
    const insert = app.query(
      "insert into audit_event (practice_id, id, at, verb) values ($1, gen_random_uuid(), now(), 'x')",
      [here.practiceId],
    );
    await expect(insert).rejects.toThrow(/row-level security/);
    await app.query("rollback");
  });
});

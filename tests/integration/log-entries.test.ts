import { afterAll, describe, expect, it } from "vitest";
import type { UserActor } from "@/lib/domain/access/actor";
import { PAIN_SIGNS } from "@/lib/domain/vocabulary";
import { HOUR_MS, painEntry, sessionEntry } from "../support/entries";
import { openHouse } from "../support/house";

const house = await openHouse();
const { logEntries } = await import("@/lib/services/log-entries");
const { readClientPage } = await import("@/lib/services/views/client-page");
afterAll(() => house.close());

const NOW = Date.parse("2026-03-12T08:00:00Z");

function send(actor: UserActor, entries: readonly unknown[], now = NOW) {
  return logEntries(actor, entries, { actorId: actor.userId, receivedAt: now });
}

async function openClient(): Promise<UserActor> {
  const { clients } = await house.openPractice("Ida");
  if (!clients[0]) throw new Error("no client");
  return clients[0];
}

async function countRows(table: "pain_report" | "training_session" | "flag", client: UserActor) {
  const result = await house.owner.query(
    `select count(*)::int as count from ${table} where practice_id = $1 and client_id = $2`,
    [client.practiceId, client.userId],
  );
  return result.rows[0].count as number;
}

describe("the iris story", () => {
  it("opens an act flag with its evidence in the same response cycle", async () => {
    const client = await openClient();
    const session = sessionEntry(NOW - 80 * HOUR_MS);
    const first = painEntry(NOW - 60 * HOUR_MS, 5, { sessionId: session.id });
    const second = painEntry(NOW - HOUR_MS, 5, { sessionId: session.id });
    const receipts = await send(client, [session, first, second]);
    expect(receipts.map((receipt) => receipt.status)).toEqual(["created", "created", "created"]);

    const { rows } = await house.owner.query(
      "select severity, headline_rule, record from flag where client_id = $1 and category = 'persistent-pain'",
      [client.userId],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ severity: "act", headline_rule: "pain-past-72h" });
    const { headline } = rows[0].record;
    expect(headline.evidence.sources).toEqual(expect.arrayContaining([session.id, second.id]));
    expect(headline.evidence.values).toMatchObject({ hoursOpen: 78, latestNrs: 5 });

    const standing = await house.owner.query(
      "select board_group, severity, reason from standing where client_id = $1",
      [client.userId],
    );
    expect(standing.rows[0]).toMatchObject({ board_group: "needs-you", severity: "act" });
    const { finding } = standing.rows[0].reason;
    expect(finding).toMatchObject({
      rule: "pain-past-72h",
      evidence: { values: { latestNrs: 5 } },
    });
    const clock = await house.owner.query(
      "select evaluated_at, next_evaluation_at from client_clock where client_id = $1",
      [client.userId],
    );
    expect(clock.rows[0].evaluated_at.getTime()).toBe(NOW);
    expect(clock.rows[0].next_evaluation_at.getTime()).toBeGreaterThan(NOW);
  });
});

describe("receipts", () => {
  it("tell created, duplicate and conflict, and a conflict leaves the row as it was", async () => {
    const client = await openClient();
    const entry = painEntry(NOW - HOUR_MS, 3);
    const [created] = await send(client, [entry]);
    const [duplicate] = await send(client, [entry], NOW + 1000);
    const other = { ...entry, pain: { ...entry.pain, nrs: 4 } };
    const [conflict] = await send(client, [other]);
    expect(created?.status).toBe("created");
    expect(duplicate).toEqual({ ...created, status: "duplicate" });
    expect(conflict?.status).toBe("conflict");
    const { rows } = await house.owner.query("select nrs from pain_report where id = $1", [
      entry.id,
    ]);
    expect(rows).toEqual([{ nrs: 3 }]);
  });

  it("take another spelling of the same instant for a replay", async () => {
    const client = await openClient();
    const entry = painEntry(Date.parse("2026-03-11T18:00:00Z"), 3);
    const { reportedAt: _, ...rest } = entry.pain;
    const respelled = {
      ...entry,
      recordedAt: "2026-03-11T20:00:00+02:00",
      pain: { ...rest, reportedAt: "2026-03-11T19:00:00+01:00" },
    };
    await send(client, [entry]);
    const [receipt] = await send(client, [respelled]);
    expect(receipt?.status).toBe("duplicate");
  });

  it("of one entry sent fifty times at once are one created and 49 duplicates, otherwise equal", async () => {
    const client = await openClient();
    const entry = painEntry(NOW - HOUR_MS, 6);
    const answers = await Promise.all(Array.from({ length: 50 }, () => send(client, [entry])));
    const receipts = answers.map(([receipt]) => receipt);
    expect(receipts.filter((receipt) => receipt?.status === "created")).toHaveLength(1);
    expect(receipts.filter((receipt) => receipt?.status === "duplicate")).toHaveLength(49);
    expect(new Set(receipts.map((receipt) => receipt?.receivedAt)).size).toBe(1);
    expect(await countRows("pain_report", client)).toBe(1);
  });

  it("judge two entries of one id in a batch by what they say", async () => {
    const client = await openClient();
    const entry = painEntry(NOW - HOUR_MS, 3);
    const other = { ...entry, pain: { ...entry.pain, nrs: 9 } };
    const receipts = await send(client, [entry, entry, other]);
    expect(receipts.map((receipt) => receipt.status)).toEqual(["created", "duplicate", "conflict"]);
  });

  it("do not take the same words about another client for a replay", async () => {
    const { trainer, clients } = await house.openPractice("Ida", "Jon");
    const entry = painEntry(NOW - HOUR_MS, 3);
    const receipts = await send(
      trainer,
      clients.map(({ userId }) => ({ ...entry, clientId: userId })),
    );
    expect(receipts.map((receipt) => receipt.status)).toEqual(["created", "conflict"]);
  });

  it("never let one id stand for a session and a pain", async () => {
    const client = await openClient();
    const session = sessionEntry(NOW - 5 * HOUR_MS);
    await send(client, [session]);
    const [receipt] = await send(client, [{ ...painEntry(NOW, 3), id: session.id }]);
    expect(receipt?.status).toBe("conflict");
    expect(await countRows("pain_report", client)).toBe(0);
  });
});

describe("the signs of a pain", () => {
  it("are read as they were answered, and not at all where they were not", async () => {
    const { trainer, clients } = await house.openPractice("Ida");
    const [client] = clients;
    if (!client) throw new Error("no client");
    const at = Date.now() - HOUR_MS;
    const answers = [
      Object.fromEntries(PAIN_SIGNS.map((sign) => [sign, true])),
      Object.fromEntries(PAIN_SIGNS.map((sign) => [sign, false])),
      {},
    ];
    const entries = answers.map((signs, index) => painEntry(at + index, 3, signs));
    await send(client, entries, Date.now());
    const page = await readClientPage(trainer, client.userId);
    const signsOf = page?.pain.map((report) =>
      Object.fromEntries(
        PAIN_SIGNS.flatMap((sign) => (sign in report ? [[sign, report[sign]]] : [])),
      ),
    );
    expect(signsOf).toEqual(answers);
  });
});

describe("a pain that names a session", () => {
  it("may come before it in the same batch", async () => {
    const client = await openClient();
    const session = sessionEntry(NOW - 5 * HOUR_MS);
    const pain = painEntry(NOW, 3, { sessionId: session.id });
    const receipts = await send(client, [pain, session]);
    expect(receipts.map((receipt) => receipt.status)).toEqual(["created", "created"]);
  });

  it.each(["nowhere", "0193c0de-0000-7000-8000-000000000000"])(
    "is rejected when %s is no session of the client",
    async (sessionId) => {
      const client = await openClient();
      const [receipt, good] = await send(client, [
        painEntry(NOW, 3, { sessionId }),
        painEntry(NOW, 2, { region: "knee", side: "left" }),
      ]);
      expect(receipt).toMatchObject({ status: "rejected", error: { path: "pain.sessionId" } });
      expect(good?.status).toBe("created");
    },
  );

  it("is rejected when the session is another client's of the same practice", async () => {
    const { clients } = await house.openPractice("Ida", "Jon");
    const [ida, jon] = clients;
    if (!ida || !jon) throw new Error("no clients");
    const session = sessionEntry(NOW - 5 * HOUR_MS);
    await send(ida, [session]);
    const [receipt] = await send(jon, [painEntry(NOW, 3, { sessionId: session.id })]);
    expect(receipt).toMatchObject({ status: "rejected", error: { path: "pain.sessionId" } });
  });
});

describe("who may log for whom", () => {
  it("lets a trainer log for a client of theirs and requires the client's id", async () => {
    const { trainer, clients } = await house.openPractice("Ida");
    const clientId = clients[0]?.userId;
    const receipts = await send(trainer, [
      painEntry(NOW, 3, {}, { clientId }),
      painEntry(NOW, 3),
      painEntry(NOW, 3, {}, { clientId: "nobody" }),
    ]);
    expect(receipts.map(({ status, error }) => [status, error?.path])).toEqual([
      ["created", undefined],
      ["rejected", "clientId"],
      ["rejected", "clientId"],
    ]);
  });

  it("answers for another practice's client exactly as for one who does not exist", async () => {
    const { trainer, clients } = await house.openPractice("Ida");
    const foreign = (await openClient()).userId;
    const absent = "0193c0de-0000-7000-8000-000000000000";
    const answersFor = async (actor: UserActor, clientId: string) => {
      const [receipt] = await send(actor, [painEntry(NOW, 3, {}, { clientId })]);
      const { id: _, ...rest } = receipt ?? { id: "" };
      return rest;
    };
    expect(await answersFor(trainer, foreign)).toEqual(await answersFor(trainer, absent));
    if (!clients[0]) throw new Error("no client");
    expect(await answersFor(clients[0], foreign)).toEqual(await answersFor(clients[0], absent));
  });
});

describe("a fault after the insert", () => {
  it("leaves neither the fact nor anything of its evaluation", async () => {
    const client = await openClient();
    await house.owner.query(
      `alter table standing add constraint planted_fault check (client_id <> '${client.userId}')`,
    );
    await expect(send(client, [painEntry(NOW, 8)])).rejects.toThrow(/planted_fault/);
    expect(await countRows("pain_report", client)).toBe(0);
    expect(await countRows("flag", client)).toBe(0);
    await house.owner.query("alter table standing drop constraint planted_fault");
    const [receipt] = await send(client, [painEntry(NOW, 8)]);
    expect(receipt?.status).toBe("created");
  });
});

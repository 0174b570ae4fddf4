import { Client } from "pg";
import { afterAll, describe, expect, it } from "vitest";
import type { UserActor } from "@/lib/domain/access/actor";
import { HOUR_MS, painEntry, sessionEntry } from "../support/entries";
import { openHouse } from "../support/house";

const house = await openHouse();
const { logEntries } = await import("@/lib/services/log-entries");
afterAll(() => house.close());

const NOW = Date.parse("2026-03-12T08:00:00Z");
const NAMES = Array.from({ length: 30 }, (_, index) => `Client ${index}`);

/** All at once, and after one more write, so that the others come while that one is under way. */
function sendTogether(first: UserActor, others: readonly (() => Promise<Receipts>)[]) {
  const leading = send(first, [painEntry(NOW - 2 * HOUR_MS, 1, { region: "knee", side: "left" })]);
  return Promise.all(others.map((other) => other())).finally(() => leading);
}

type Receipts = Awaited<ReturnType<typeof send>>;

async function send(actor: UserActor, entries: readonly unknown[], receivedAt = NOW) {
  return logEntries(actor, entries, { actorId: actor.userId, receivedAt });
}

/** What the database holds of each client's writes; `transaction` tells who wrote together. */
async function readRows(practiceId: string) {
  const { rows } = await house.owner.query(
    `select k.client_id as "clientId", extract(epoch from k.evaluated_at)::float8 * 1000 as "evaluatedAt",
       (select count(*)::int from audit_event a where a.client_id = k.client_id and a.verb = 'log-entries') as audits,
       (select count(*)::int from standing s where s.client_id = k.client_id) as standings,
       array(select p.nrs from pain_report p where p.client_id = k.client_id) as nrs,
       k.xmin::text as transaction
     from client_clock k where k.practice_id = $1 order by k.client_id`,
    [practiceId],
  );
  return rows as {
    clientId: string;
    evaluatedAt: number | null;
    audits: number;
    standings: number;
    nrs: number[];
    transaction: string;
  }[];
}

/** Locks a client's clock row, as an evaluation of theirs does, until it is released. */
async function holdClient(practiceId: string, client: UserActor) {
  const holder = new Client({ connectionString: house.database.ownerUrl });
  await holder.connect();
  await holder.query("begin");
  await holder.query(
    "select from client_clock where practice_id = $1 and client_id = $2 for update",
    [practiceId, client.userId],
  );
  return {
    async letGo() {
      await holder.query("commit");
      await holder.end();
    },
  };
}

describe("clients of a practice who write at the same time", () => {
  it("share transactions, and each has what is theirs and their own instant", async () => {
    const { practiceId, clients } = await house.openPractice(...NAMES);
    const receipts = await Promise.all(
      clients.map((client, index) =>
        send(client, [painEntry(NOW - HOUR_MS, index % 9)], NOW + index * 1000),
      ),
    );
    expect(receipts.flat().every(({ status }) => status === "created")).toBe(true);
    const byClient = new Map((await readRows(practiceId)).map((row) => [row.clientId, row]));
    clients.forEach(({ userId }, index) => {
      const own = { nrs: [index % 9], audits: 1, standings: 1, evaluatedAt: NOW + index * 1000 };
      expect(byClient.get(userId)).toMatchObject(own);
    });
    const transactions = new Set([...byClient.values()].map(({ transaction }) => transaction));
    expect(transactions.size).toBeLessThan(NAMES.length / 2);
  });

  it("lose nothing by a fault of one of them", async () => {
    const { practiceId, clients } = await house.openPractice(...NAMES);
    const [, , faulty] = clients;
    await house.owner.query(
      `alter table standing add constraint fault_of_one check (client_id <> '${faulty?.userId}')`,
    );
    const outcomes = await Promise.allSettled(
      clients.map((client) => send(client, [painEntry(NOW - HOUR_MS, 4)])),
    );
    await house.owner.query("alter table standing drop constraint fault_of_one");
    outcomes.forEach((outcome, index) => {
      expect(outcome.status).toBe(clients[index] === faulty ? "rejected" : "fulfilled");
    });
    for (const row of await readRows(practiceId)) {
      const isStored = row.clientId !== faulty?.userId;
      const count = isStored ? 1 : 0;
      expect(row).toMatchObject({ audits: count, standings: count, nrs: isStored ? [4] : [] });
    }
  });

  it("may not take one id for two things", async () => {
    const { practiceId, clients } = await house.openPractice(...NAMES, "Lead");
    const lead = clients.pop() as UserActor;
    const entry = painEntry(NOW - HOUR_MS, 4);
    const receipts = await sendTogether(
      lead,
      clients.map((client) => () => send(client, [entry])),
    );
    const statuses = receipts.flat().map(({ status }) => status);
    expect(statuses.filter((status) => status === "created")).toHaveLength(1);
    expect(statuses.filter((status) => status === "conflict")).toHaveLength(NAMES.length - 1);
    const rows = await readRows(practiceId);
    const others = rows.filter(({ clientId }) => clientId !== lead.userId);
    expect(others.flatMap(({ nrs }) => nrs)).toEqual([4]);
    expect(others.reduce((sum, { audits }) => sum + audits, 0)).toBe(1);
  });

  it("may not name one another's sessions, however close they come", async () => {
    const { clients } = await house.openPractice("Ida", "Jon", "Kim");
    const [ida, jon, kim] = clients as [UserActor, UserActor, UserActor];
    const session = sessionEntry(NOW - 5 * HOUR_MS);
    const pain = painEntry(NOW, 3, { sessionId: session.id });
    const [own, foreign] = await sendTogether(kim, [
      () => send(ida, [session]),
      () => send(jon, [pain]),
    ]);
    expect(own).toMatchObject([{ status: "created" }]);
    expect(foreign).toMatchObject([{ status: "rejected", error: { path: "pain.sessionId" } }]);
  });

  it("are not held up by one of them whom somebody else holds", async () => {
    const { practiceId, clients } = await house.openPractice(...NAMES);
    const [first, held, ...others] = clients as [UserActor, UserActor, ...UserActor[]];
    const holder = await holdClient(practiceId, held);
    const writesOf = (client: UserActor) => send(client, [painEntry(NOW - HOUR_MS, 4)]);
    const waiting: Promise<Receipts>[] = [];
    const receipts = await sendTogether(first, [
      async () => {
        waiting.push(writesOf(held));
        return [];
      },
      ...others.map((other) => () => writesOf(other)),
    ]);
    const statuses = receipts.flat().map(({ status }) => status);
    expect(statuses).toEqual(others.map(() => "created"));
    await holder.letGo();
    expect(await waiting[0]).toMatchObject([{ status: "created" }]);
    const rows = await readRows(practiceId);
    expect(rows.every(({ audits }) => audits === 1)).toBe(true);
  });
});

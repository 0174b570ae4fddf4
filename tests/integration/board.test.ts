import { afterAll, describe, expect, it } from "vitest";
import { painEntry } from "../support/entries";
import { openHouse } from "../support/house";

const house = await openHouse();
const { openPracticeScope } = await import("@/lib/auth/scope");
const { readBoardPage } = await import("@/lib/data/board");
const { inTransaction } = await import("@/lib/data/transaction");
const { logEntries } = await import("@/lib/services/log-entries");
const { readBoard } = await import("@/lib/services/views/board");

const NAMES = ["Ada", "Ben", "Cleo", "Dora"];
const { trainer, clients, practiceId } = await house.openPractice(...NAMES);
const elsewhere = await house.openPractice("Jon");
const ids = clients.map((client) => client.userId);

const ODD_NAME = `Ada "\\ O'Neil, {<b>}\n`;
const SINCE_AT = Date.UTC(2026, 2, 9, 7, 30, 15, 123);
const SORT_KEYS = ["0b", "0a", "1a", "2a"];
const GROUPS = ["needs-you", "needs-you", "not-heard-from", "on-track"] as const;
for (const [index, clientId] of ids.entries()) {
  await house.owner.query(
    `insert into standing (practice_id, client_id, board_group, sort_key, severity, reason, since_at, last_nrs,
      pain_by_day, episodes, updated_at)
    values ($1, $2, $3, $4, 'act', '"Left knee: 5/10"', $5, 5, '{-1,0,5}', '[]', now())`,
    [practiceId, clientId, GROUPS[index], SORT_KEYS[index], new Date(SINCE_AT)],
  );
}
await house.owner.query("update user_account set name = $1 where id = $2", [ODD_NAME, ids[0]]);

afterAll(() => house.close());

function read(page: Partial<Parameters<typeof readBoardPage>[2]> = {}, actor = trainer) {
  const scope = openPracticeScope(actor, "read-board");
  if (!scope) throw new Error("The trainer may not read the board");
  return inTransaction(scope, (tx) => readBoardPage(tx, actor.userId, { limit: 50, ...page }));
}

const idsOf = async (page: ReturnType<typeof read>) => (await page).rows.map((row) => row.clientId);

describe("a page of the board", () => {
  it("comes by need, and every value as it was stored", async () => {
    const { rows } = await read();
    expect(rows.map((row) => row.clientId)).toEqual([ids[1], ids[0], ids[2], ids[3]]);
    expect(rows[1]).toEqual({
      clientId: ids[0],
      name: ODD_NAME,
      group: "needs-you",
      sortKey: "0b",
      severity: "act",
      category: null,
      reason: "Left knee: 5/10",
      flagId: null,
      reasonCount: 0,
      openFlagCount: 0,
      sinceAt: SINCE_AT,
      unknownSinceAt: null,
      lastReportAt: null,
      lastNrs: 5,
      lastActivityAt: null,
      painByDay: [-1, 0, 5],
      acknowledgedAt: null,
      unknownNrs: null,
      checkInSinceAt: null,
    });
  });

  it("counts everybody, whatever the page shows", async () => {
    const counts = { "needs-you": 2, "not-heard-from": 1, "on-track": 1 };
    expect((await read({ limit: 1 })).counts).toEqual(counts);
    expect((await read({ group: "on-track" })).counts).toEqual(counts);
  });

  it("ends at its limit and goes on behind its cursor", async () => {
    expect(await idsOf(read({ limit: 2 }))).toEqual([ids[1], ids[0]]);
    expect(await idsOf(read({ after: `0b.${ids[0]}` }))).toEqual([ids[2], ids[3]]);
    expect(await idsOf(read({ after: `2a.${ids[3]}` }))).toEqual([]);
    expect(await idsOf(read({ after: "not a cursor" }))).toHaveLength(4);
  });

  it("narrows to one group", async () => {
    expect(await idsOf(read({ group: "not-heard-from" }))).toEqual([ids[2]]);
  });

  it("is empty for a trainer whose clients have no standing", async () => {
    const none = { "needs-you": 0, "not-heard-from": 0, "on-track": 0 };
    expect(await read({}, elsewhere.trainer)).toEqual({ rows: [], counts: none });
  });
});

it("shows on the next load what was written since", async () => {
  const before = await readBoard(elsewhere.trainer);
  expect(before?.rows).toEqual([]);
  const [jon] = elsewhere.clients;
  if (!jon) throw new Error("Nobody is there");
  const receivedAt = Date.now();
  await logEntries(jon, [painEntry(receivedAt, 8)], { actorId: jon.userId, receivedAt });
  const after = await readBoard(elsewhere.trainer);
  expect(after?.rows).toMatchObject([{ clientId: jon.userId, lastNrs: 8 }]);
});

it("tells the database's own complaint when it cannot be read", async () => {
  await house.owner.query("revoke select on standing from twinge_app");
  try {
    await expect(readBoard(trainer)).rejects.toThrow(/permission denied/);
  } finally {
    await house.owner.query("grant select on standing to twinge_app");
  }
});

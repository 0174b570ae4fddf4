import { afterAll, describe, expect, it } from "vitest";
import type { UserActor } from "@/lib/domain/access/actor";
import type { FlagAct } from "@/lib/domain/flags/transitions";
import { HOUR_MS, painEntry } from "../support/entries";
import { openHouse } from "../support/house";

const house = await openHouse();
const { logEntries } = await import("@/lib/services/log-entries");
const { actOnClientFlag } = await import("@/lib/services/triage");
const { readClientPage } = await import("@/lib/services/views/client-page");
const { readBoard } = await import("@/lib/services/views/board");
afterAll(() => house.close());

async function openFlag(nrs = 8, pain: object = {}) {
  const { trainer, clients } = await house.openPractice("Ida");
  const client = clients[0] as UserActor;
  const now = Date.now();
  await logEntries(client, [painEntry(now - HOUR_MS, nrs, pain)], {
    actorId: client.userId,
    receivedAt: now,
  });
  const page = await readClientPage(trainer, client.userId);
  const flag = page?.flags.find(({ status }) => status === "open");
  if (!flag) throw new Error("no flag opened");
  const act = (what: FlagAct) => actOnClientFlag(trainer, client.userId, flag.id, what);
  const read = async () => {
    const after = await readClientPage(trainer, client.userId);
    const events = after?.events.filter(({ flagId }) => flagId === flag.id) ?? [];
    return { flag: after?.flags.find(({ id }) => id === flag.id), events, page: after };
  };
  return { trainer, client, flag, act, read };
}

describe("a trainer", () => {
  it("acknowledges once, and the board says so", async () => {
    const { act, read, trainer } = await openFlag();
    expect(await act({ kind: "acknowledge" })).toMatchObject({ ok: true });
    expect(await act({ kind: "acknowledge" })).toEqual({
      ok: false,
      refusal: "already-acknowledged",
    });
    const { flag, events } = await read();
    expect(flag?.acknowledgedAt).toBeGreaterThan(0);
    expect(events.map(({ kind, actorName }) => [kind, actorName])).toEqual([
      ["opened", null],
      ["acknowledge", "Terry Trainer"],
    ]);
    expect((await readBoard(trainer))?.rows[0]?.acknowledgedAt).toBeGreaterThan(0);
  });

  it("finds a client whose id is spelled in capitals", async () => {
    const { trainer, client, flag } = await openFlag();
    const spelled = client.userId.toUpperCase();
    const done = await actOnClientFlag(trainer, spelled, flag.id, { kind: "acknowledge" });
    expect(done).toMatchObject({ ok: true });
  });

  it("notes, and the note stands word for word", async () => {
    const { act, read } = await openFlag();
    await act({ kind: "note", reason: "Asked by phone.\nWill rest." });
    expect((await read()).events.at(-1)).toMatchObject({
      kind: "note",
      reason: "Asked by phone.\nWill rest.",
    });
  });

  it("closes with a reason, and the client leaves the first group", async () => {
    const { act, read, trainer } = await openFlag();
    const before = await readBoard(trainer);
    expect(before?.rows[0]?.group).toBe("needs-you");
    expect(await act({ kind: "resolve", reason: "" })).toMatchObject({ ok: false });
    const { page } = await read();
    for (const open of page?.flags.filter(({ status }) => status === "open") ?? []) {
      const closed = await actOnClientFlag(trainer, page?.clientId ?? "", open.id, {
        kind: "resolve",
        reason: "Seen in person",
      });
      expect(closed).toMatchObject({ ok: true });
    }
    expect((await read()).flag).toMatchObject({ status: "closed", closeKind: "resolved" });
    expect((await readBoard(trainer))?.rows[0]?.group).toBe("on-track");
    expect(await act({ kind: "note", reason: "late" })).toEqual({ ok: false, refusal: "not-open" });
  });

  it("closes an urgent flag only with the action taken", async () => {
    const { act, flag } = await openFlag(5, { screening: { "ce-saddle": "yes" } });
    expect(flag.severity).toBe("urgent");
    expect(await act({ kind: "resolve", reason: "Talked" })).toEqual({
      ok: false,
      refusal: "action-taken-missing",
    });
    const closed = await act({
      kind: "resolve",
      reason: "Talked",
      actionTaken: "Went to the emergency department",
    });
    expect(closed).toMatchObject({ ok: true });
  });

  it("cannot act on a flag that is not there", async () => {
    const { trainer, client } = await openFlag();
    for (const flagId of ["0193c0de-0000-7000-8000-000000000000", "nonsense"]) {
      expect(
        await actOnClientFlag(trainer, client.userId, flagId, { kind: "acknowledge" }),
      ).toEqual({
        ok: false,
        refusal: "not-found",
      });
    }
  });
});

describe("two writers at once", () => {
  it("open one flag between them", async () => {
    const { clients } = await house.openPractice("Ida");
    const client = clients[0] as UserActor;
    const now = Date.now();
    const sender = { actorId: client.userId, receivedAt: now };
    await Promise.all(
      Array.from({ length: 12 }, (_, minute) =>
        logEntries(client, [painEntry(now - minute * 60_000, 8)], sender),
      ),
    );
    const { rows } = await house.owner.query(
      "select category, region, count(*)::int as count from flag where client_id = $1 group by 1, 2",
      [client.userId],
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((row) => row.count === 1)).toBe(true);
  });

  it("are kept from a second live flag by the database itself", async () => {
    const { flag } = await openFlag();
    const copy = house.owner.query(
      `insert into flag select practice_id, gen_random_uuid(), client_id, category, region, side, status, severity,
         headline_rule, opened_at, closed_at, record, updated_at from flag where id = $1`,
      [flag.id],
    );
    await expect(copy).rejects.toThrow(/flag_live_subject_key/);
  });
});

import { uuidv7 } from "uuidv7";
import { afterAll, expect, it } from "vitest";
import type { UserActor } from "@/lib/domain/access/actor";
import type { FlagState } from "@/lib/domain/flags/flag";
import { importAsWorker } from "../support/as-worker";
import { HOUR_MS, painEntry, sessionEntry } from "../support/entries";
import { openHouse } from "../support/house";

const house = await openHouse();
const { logEntries } = await import("@/lib/services/log-entries");
const worker = await importAsWorker(house.database.workerUrl, async () => ({
  ...(await import("@/lib/services/sweep")),
  ...(await import("@/lib/services/outdated-clients")),
}));
afterAll(async () => {
  await worker.close();
  await house.close();
});

const NOW = Date.parse("2026-03-12T08:00:00Z");
const WEEK_MS = 7 * 24 * HOUR_MS;

/** Sore in a calf and a knee the day after each weekly run, never answered with 0. */
async function logWeeks(client: UserActor) {
  const sender = { actorId: client.userId, receivedAt: NOW };
  for (const week of [4, 3, 2, 1, 0]) {
    const at = NOW - week * WEEK_MS - 30 * HOUR_MS;
    const places = ["calf", "knee"].map((region) =>
      painEntry(at + 25 * HOUR_MS, 4, { region, side: "left" }),
    );
    const run = sessionEntry(at, { kind: "run", rpe: 5 });
    const receipts = await logEntries(client, [run, ...places], sender);
    expect(receipts.every(({ status }) => status === "created")).toBe(true);
  }
}

/** What version 1 said of both places: one pain of four weeks. */
async function leaveFlagOfVersion1(client: UserActor, region: "calf" | "knee") {
  const id = uuidv7();
  const state: FlagState = {
    status: "open",
    category: "persistent-pain",
    severity: "act",
    region,
    side: "left",
    headlineRule: "pain-past-7d",
    headline: {
      rule: "pain-past-7d",
      category: "persistent-pain",
      severity: "act",
      region,
      side: "left",
      evidence: { sources: [], values: {}, thresholds: {}, missing: [] },
      details: {},
    },
    contributors: [],
    rulesVersion: "1",
    evaluatedAt: NOW,
    changedAt: NOW,
    openedAt: NOW,
    evidenceReportedAt: NOW - 5 * HOUR_MS,
    acknowledgedAt: NOW,
  };
  await house.owner.query(
    "delete from flag_event where flag_id in (select id from flag where client_id = $1 and region = $2)",
    [client.userId, region],
  );
  await house.owner.query("delete from flag where client_id = $1 and region = $2", [
    client.userId,
    region,
  ]);
  await house.owner.query(
    `insert into flag (practice_id, id, client_id, category, region, side, status, severity, headline_rule, opened_at, record, updated_at)
     values ($1, $2, $3, 'persistent-pain', $4, 'left', 'open', 'act', 'pain-past-7d', now(), $5, now())`,
    [client.practiceId, id, client.userId, region, JSON.stringify(state)],
  );
  return id;
}

async function readFlag(id: string) {
  const { rows } = await house.owner.query(
    `select f.status, f.record->>'closeKind' as "closeKind", (f.record->>'acknowledgedAt')::float8 as "acknowledgedAt",
       array(select e.kind from flag_event e where e.flag_id = f.id order by e.at, e.id) as events
     from flag f where f.id = $1`,
    [id],
  );
  return rows[0];
}

it("judges the flags of older rules anew in the background, once", async () => {
  const { clients } = await house.openPractice("Sam");
  const client = clients[0] as UserActor;
  await logWeeks(client);
  const [calf, knee] = [
    await leaveFlagOfVersion1(client, "calf"),
    await leaveFlagOfVersion1(client, "knee"),
  ];
  await house.owner.query(
    "update client_clock set rules_version = '1', next_evaluation_at = null, evaluated_at = $1",
    [new Date(NOW)],
  );

  expect(await worker.sweepDueClients({ now: NOW })).toMatchObject({ evaluated: 0 });
  expect(await worker.makeOutdatedDue(NOW)).toBe(1);
  expect(await worker.sweepDueClients({ now: NOW })).toMatchObject({ evaluated: 1, failures: [] });

  expect(await readFlag(calf)).toMatchObject({
    status: "closed",
    closeKind: "rules-changed",
    events: ["rules-changed"],
  });
  expect(await readFlag(knee)).toMatchObject({ status: "open", acknowledgedAt: NOW });
  expect(await worker.makeOutdatedDue(NOW)).toBe(0);
});

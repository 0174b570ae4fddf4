import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import type { UserActor } from "@/lib/domain/access/actor";
import type { ClientFacts, History } from "@/lib/domain/facts";
import { assess } from "@/lib/domain/rules/assess";
import { isStanding } from "@/lib/domain/rules/assessment";
import { evaluate } from "@/lib/domain/rules/evaluate";
import { DEFAULT_THRESHOLDS } from "@/lib/domain/thresholds/thresholds";
import { type Entry, parseEntry } from "@/lib/schemas/entries";
import { HOUR_MS, painEntry, sessionEntry } from "../support/entries";
import { openHouse } from "../support/house";

const house = await openHouse();
const { logEntries } = await import("@/lib/services/log-entries");
const { openSweepScope } = await import("@/lib/auth/scope");
const { inTransaction } = await import("@/lib/data/transaction");
const { lockClient } = await import("@/lib/services/lock-client");
const { assessWindow } = await import("@/lib/services/assess-window");
afterAll(() => house.close());

const NOW = Date.parse("2026-03-12T08:00:00Z");
const CLIENT: ClientFacts = {
  timeZone: "Europe/Berlin",
  conditions: [],
  clearances: [],
  // Above the line: earlier runs count for longer.
  bodyMassIndex: 31,
};
const RUN = { kind: "run", distanceMeters: 4_000 };
const LIFT = { name: "Deadlift", sets: [{ reps: 3, loadKg: 120, rpe: 8 }] };

const bench = (loadKg: number) => ({ name: "Bench Press", sets: [{ reps: 1, loadKg }] });

/** Histories of up to ten years, thick near now and near the edges of the look-back. */
const hoursAgo = fc.oneof(
  fc.integer({ min: 1, max: 24 * 40 }),
  fc.integer({ min: 24 * 40, max: 24 * 130 }),
  fc.integer({ min: 24 * 130, max: 24 * 200 }),
  fc.integer({ min: 24 * 200, max: 24 * 3650 }),
);
const BACK = { region: "lower-back", side: "middle" };
const place = fc.constantFrom(BACK, { region: "knee", side: "left" });
const history = fc.record({
  sessions: fc.array(
    fc.record({ hoursAgo, rpe: fc.constantFrom(5, 8), lifts: fc.boolean(), runs: fc.boolean() }),
    {
      maxLength: 25,
    },
  ),
  pain: fc.array(fc.record({ hoursAgo, nrs: fc.integer({ min: 0, max: 8 }), place }), {
    maxLength: 25,
  }),
  /** Runs taken up again after a time without any: the last one before it may lie behind the other sessions' window. */
  restart: fc.option(fc.record({ lastRunDaysAgo: fc.integer({ min: 90, max: 200 }) })),
  /** A pain answered every five days from long ago: an episode that reaches back behind any fixed window. */
  long: fc.option(fc.record({ fromDaysAgo: fc.integer({ min: 60, max: 400 }), place })),
  /** Sets near a best that lies behind the window and near the end of what strength looks back over. */
  strong: fc.option(fc.record({ bestDaysAgo: fc.integer({ min: 60, max: 94 }) })),
});

function toEntries(drawn: typeof history extends fc.Arbitrary<infer T> ? T : never): object[] {
  const sessions = drawn.sessions.map(({ hoursAgo: ago, rpe, lifts, runs }) =>
    sessionEntry(NOW - ago * HOUR_MS, {
      rpe,
      ...(lifts && { exercises: [LIFT] }),
      ...(runs && !lifts && !drawn.restart && RUN),
    }),
  );
  const pain = drawn.pain.map((report) =>
    painEntry(NOW - report.hoursAgo * HOUR_MS, report.nrs, report.place),
  );
  const long = [];
  for (let day = drawn.long?.fromDaysAgo ?? 0; day > 1; day -= 5) {
    const linked = sessions[day % Math.max(1, sessions.length)];
    long.push(
      painEntry(NOW - day * 24 * HOUR_MS, 3 + (day % 3), {
        ...drawn.long?.place,
        ...(linked && { sessionId: linked.id }),
      }),
    );
  }
  const restart = drawn.restart
    ? [2, drawn.restart.lastRunDaysAgo].map((day) => sessionEntry(NOW - day * 24 * HOUR_MS, RUN))
    : [];
  return [...sessions, ...restart, ...pain, ...long, ...(drawn.strong ? lifts(drawn.strong) : [])];
}

function lifts({ bestDaysAgo }: { readonly bestDaysAgo: number }): object[] {
  return [
    // A best is believed when three sessions may give one.
    ...[25, 15].map((day) => sessionEntry(NOW - day * 24 * HOUR_MS, { exercises: [bench(60)] })),
    sessionEntry(NOW - bestDaysAgo * 24 * HOUR_MS, { exercises: [bench(100)] }),
    sessionEntry(NOW - 2 * HOUR_MS, { exercises: [bench(95), bench(95)] }),
    painEntry(NOW - HOUR_MS, 4, { region: "chest", side: "middle" }),
  ];
}

function toHistory(entries: readonly object[]): History {
  const parsed = entries.map((entry) => {
    const result = parseEntry(entry, NOW);
    if ("error" in result) throw new Error(JSON.stringify(result.error));
    return result.entry;
  });
  const sessions = parsed.filter((e): e is Entry & { type: "session" } => e.type === "session");
  const pain = parsed.filter((e): e is Entry & { type: "pain" } => e.type === "pain");
  return {
    client: CLIENT,
    sessions: sessions.map((entry) => ({ id: entry.id, ...entry.session })),
    pain: pain.map((entry) => ({ id: entry.id, ...entry.pain })),
  };
}

/** A run every six days for 100 days, and a sore calf 20 hours after each. */
const sore = [97, 91, 85, 79, 73, 67, 61, 55, 49, 43, 37, 31, 25, 19, 13, 7, 1].flatMap((day) => [
  sessionEntry(NOW - (day * 24 + 20) * HOUR_MS, { kind: "run" }),
  painEntry(NOW - day * 24 * HOUR_MS, 3, { region: "calf", side: "left" }),
]);

async function openHeavyClient(): Promise<UserActor> {
  const { clients } = await house.openPractice("Ida");
  const client = clients[0] as UserActor;
  const text = "update client_profile set body_mass_index = $2 where client_id = $1";
  await house.owner.query(text, [client.userId, CLIENT.bodyMassIndex]);
  return client;
}

async function assessStored(actor: UserActor) {
  const scope = openSweepScope({ kind: "system", practiceId: actor.practiceId }, actor.userId);
  return inTransaction(scope, async (tx) => {
    const found = await lockClient(tx, NOW);
    if (!found) throw new Error("There is no such client");
    return assessWindow(tx, found.locked.facts, found.window, found.locked.evaluatedAt);
  });
}

describe("the window that a write loads", () => {
  it("gives the findings of the whole history", async () => {
    await fc.assert(
      fc.asyncProperty(history, async (drawn) => {
        const client = await openHeavyClient();
        const entries = toEntries(drawn);
        const sender = { actorId: client.userId, receivedAt: NOW };
        for (let index = 0; index < entries.length; index += 50) {
          const receipts = await logEntries(client, entries.slice(index, index + 50), sender);
          expect(receipts.every((receipt) => receipt.status === "created")).toBe(true);
        }
        const whole = assess(toHistory(entries), NOW, DEFAULT_THRESHOLDS);
        const { assessment } = await assessStored(client);
        expect(assessment.at).toBe(NOW);
        expect(assessment.findings).toEqual(whole.findings);
        expect(assessment.episodes.filter(isStanding)).toEqual(whole.episodes.filter(isStanding));
      }),
      { numRuns: 60, seed: 20260312 },
    );
  }, 120_000);

  // Each was lost once, or would be if nobody asked for it.
  it.each([
    [
      "the weeks before a break whose last session is in the window",
      [120, 115, 110, 105, 100, 95].map((day) => sessionEntry(NOW - day * 24 * HOUR_MS)),
      [sessionEntry(NOW - 24 * HOUR_MS, { rpe: 8, durationMinutes: 90 })],
      "return-too-fast",
    ],
    [
      "a pain before the window that a single 0 has not ended",
      [79, 75].map((day) => painEntry(NOW - day * 24 * HOUR_MS, 4, BACK)),
      [painEntry(NOW - 20 * 24 * HOUR_MS, 0, BACK)],
      "pain-past-72h",
    ],
    [
      "a pain before the window that a 0 of a clock a minute ahead belongs to",
      [104, 100].map((day) => painEntry(NOW - day * 24 * HOUR_MS, 4, BACK)),
      [painEntry(NOW + HOUR_MS / 60, 0, BACK)],
      "pain-past-72h",
    ],
    [
      "the best lift of twelve weeks ago where sets are compared with it",
      [60, 50, 40, 30, 20, 10].map((day) => sessionEntry(NOW - day * 24 * HOUR_MS)),
      lifts({ bestDaysAgo: 85 }),
      "max-out-exposure",
    ],
    [
      "the runs before a soreness that was never answered with 0, each the beginning of a new one",
      sore.slice(0, -2),
      sore.slice(-2),
      "doms-window",
    ],
  ])("loads %s", async (_name, before, after, rule) => {
    const { clients } = await house.openPractice("Ida");
    const client = clients[0] as UserActor;
    const entries = [...before, ...after];
    await logEntries(client, entries, { actorId: client.userId, receivedAt: NOW });
    const { bodyMassIndex: _, ...facts } = CLIENT;
    const { assessment } = await assessStored(client);
    const history = { ...toHistory(entries), client: facts };
    const whole = evaluate(history, assessment.at, DEFAULT_THRESHOLDS);
    expect(whole.map((finding) => finding.rule)).toContain(rule);
    expect(assessment.findings).toEqual(whole);
  });

  // The board once said of them that nothing had been logged yet.
  it.each([
    ["a session", [sessionEntry(NOW - 100 * 24 * HOUR_MS)], 100],
    ["a report", [painEntry(NOW - 90 * 24 * HOUR_MS, 0, BACK)], 90],
    [
      "the newer of both",
      [sessionEntry(NOW - 66 * 24 * HOUR_MS), painEntry(NOW - 70 * 24 * HOUR_MS, 0, BACK)],
      66,
    ],
    [
      "a report after a run that only a body mass index looks back for",
      [sessionEntry(NOW - 120 * 24 * HOUR_MS, RUN), painEntry(NOW - 80 * 24 * HOUR_MS, 0, BACK)],
      80,
    ],
  ])("knows of %s before it as the last log", async (_name, entries, daysAgo) => {
    const client = await openHeavyClient();
    await logEntries(client, entries, { actorId: client.userId, receivedAt: NOW });
    const { lastActivityAt } = await assessStored(client);
    expect(lastActivityAt).toBe(NOW - daysAgo * 24 * HOUR_MS);
  });

  it("knows of no last log where there is none", async () => {
    const { clients } = await house.openPractice("Ida");
    expect((await assessStored(clients[0] as UserActor)).lastActivityAt).toBeNull();
  });

  it("holds far fewer rows than ten years of logging", async () => {
    const { clients } = await house.openPractice("Ida");
    const client = clients[0] as UserActor;
    const entries = Array.from({ length: 500 }, (_, week) =>
      sessionEntry(NOW - week * 168 * HOUR_MS),
    );
    for (let index = 0; index < entries.length; index += 50) {
      await logEntries(client, entries.slice(index, index + 50), {
        actorId: client.userId,
        receivedAt: NOW,
      });
    }
    expect((await assessStored(client)).history.sessions.length).toBeLessThan(15);
  });
});

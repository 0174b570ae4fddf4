import { describe, expect, it } from "vitest";
import type { OpenNotice, SentMessage, SentSoFar } from "@/lib/domain/notices/notice";
import { planNotices } from "@/lib/domain/notices/plan";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A Tuesday, 11:00 in Berlin. */
const NOON = Date.parse("2026-03-03T10:00:00Z");
const NIGHT = Date.parse("2026-03-03T22:00:00Z");
const MORNING = Date.parse("2026-03-04T06:00:00Z");
const NEXT_DIGEST = Date.parse("2026-03-04T07:00:00Z");

const recipient = {
  timeZone: "Europe/Berlin",
  digestHour: 8,
  quiet: { fromMinute: 22 * 60, untilMinute: 7 * 60 },
};
const nothing: SentSoFar = { messages: [], digestAt: null };

function notice(parts: Partial<OpenNotice> = {}): OpenNotice {
  return {
    id: "n",
    clientId: "c",
    kind: "act",
    audience: "trainer",
    at: NOON,
    lane: "now",
    sentCount: 0,
    sentAt: null,
    isOver: false,
    ...parts,
  };
}

/** How it is sent at `now` and when it is looked at again. */
function planOne(one: OpenNotice, now: number, sent: SentSoFar = nothing) {
  const [move] = planNotices([one], sent, recipient, now);
  return [move?.sendIn, move?.lane, move?.dueAt];
}

const urgent = (parts: Partial<OpenNotice> = {}) => notice({ kind: "urgent", ...parts });
const watch = (parts: Partial<OpenNotice> = {}) =>
  notice({ kind: "watch", lane: "digest", ...parts });
const checkIn = (parts: Partial<OpenNotice> = {}) =>
  notice({ kind: "check-in", audience: "client", ...parts });

describe("planNotices", () => {
  it.each([
    ["urgent, at once", urgent(), NOON, "now", NOON + 15 * MINUTE],
    ["urgent, at night", urgent({ at: NIGHT }), NIGHT, "now", NIGHT + 15 * MINUTE],
    [
      "urgent, 1 ms before its repeat",
      urgent({ sentCount: 1, sentAt: NOON }),
      NOON + 15 * MINUTE - 1,
      null,
      NOON + 15 * MINUTE,
    ],
    [
      "urgent, its first repeat",
      urgent({ sentCount: 1, sentAt: NOON }),
      NOON + 15 * MINUTE,
      "now",
      NOON + 30 * MINUTE,
    ],
    [
      "urgent, its second repeat",
      urgent({ sentCount: 2, sentAt: NOON }),
      NOON + 15 * MINUTE,
      "now",
      NOON + 75 * MINUTE,
    ],
    [
      "urgent, hourly from then on",
      urgent({ sentCount: 9, sentAt: NOON }),
      NOON + HOUR,
      "now",
      NOON + 2 * HOUR,
    ],
    [
      "urgent, once an action was recorded",
      urgent({ sentCount: 9, sentAt: NOON, isOver: true }),
      NOON + HOUR,
      null,
      null,
    ],
    ["urgent, to the client, once", urgent({ audience: "client" }), NIGHT, "now", null],
    [
      "urgent, to the client, never again",
      urgent({ audience: "client", sentCount: 1, sentAt: NOON }),
      NIGHT,
      null,
      null,
    ],
    [
      "act, 1 ms before five quiet minutes",
      notice(),
      NOON + 5 * MINUTE - 1,
      null,
      NOON + 5 * MINUTE,
    ],
    ["act, after five quiet minutes", notice(), NOON + 5 * MINUTE, "now", NOON + 3 * DAY],
    ["act, in quiet hours", notice({ at: NIGHT }), NIGHT + 5 * MINUTE, null, MORNING],
    ["act, at their end", notice({ at: NIGHT }), MORNING, "now", NIGHT + 3 * DAY],
    ["act, closed meanwhile", notice({ isOver: true }), NOON + 5 * MINUTE, null, null],
    [
      "act, 1 ms before 3 days",
      notice({ sentCount: 1, sentAt: NOON }),
      NOON + 3 * DAY - 1,
      null,
      NOON + 3 * DAY,
    ],
    [
      "act, after 3 days",
      notice({ sentCount: 1, sentAt: NOON }),
      NOON + 3 * DAY,
      "now",
      NOON + 7 * DAY,
    ],
    [
      "act, after 7 days",
      notice({ sentCount: 2, sentAt: NOON + 3 * DAY }),
      NOON + 7 * DAY,
      "now",
      null,
    ],
    [
      "act, after both reminders",
      notice({ sentCount: 3, sentAt: NOON + 7 * DAY }),
      NOON + 30 * DAY,
      null,
      null,
    ],
    [
      "act, with nobody there for 8 days after the first word",
      notice({ sentCount: 1, sentAt: NOON }),
      NOON + 8 * DAY,
      "now",
      null,
    ],
    [
      "act, sent late: not reminded within two days",
      notice({ sentCount: 1, sentAt: NOON + 2 * DAY }),
      NOON + 3 * DAY,
      null,
      NOON + 4 * DAY,
    ],
    ["a check-in, when due", checkIn(), NOON, "now", null],
    ["a check-in, at night", checkIn({ at: NIGHT }), NIGHT, null, MORNING],
    ["a check-in, answered meanwhile", checkIn({ isOver: true }), NOON, null, null],
  ] as const)("%s", (_what, one, now, sendIn, dueAt) => {
    expect(planOne(one, now)).toEqual([sendIn, "now", dueAt]);
  });

  it.each([
    ["waits for the hour", watch(), NOON, null, nothing, null, NEXT_DIGEST],
    ["comes at the hour", watch(), NEXT_DIGEST, null, nothing, "digest", null],
    [
      "comes late if nobody was there",
      watch(),
      NEXT_DIGEST + 9 * HOUR,
      null,
      nothing,
      "digest",
      null,
    ],
    [
      "comes once a day",
      watch(),
      NEXT_DIGEST + HOUR,
      NEXT_DIGEST,
      nothing,
      null,
      NEXT_DIGEST + DAY,
    ],
    ["is left out when closed", watch({ isOver: true }), NEXT_DIGEST, null, nothing, null, null],
  ] as const)("the digest %s", (_what, one, now, digestAt, sent, sendIn, dueAt) => {
    const [move] = planNotices([one], { ...sent, digestAt }, recipient, now);
    expect([move?.sendIn, move?.dueAt]).toEqual([sendIn, dueAt]);
  });

  it("holds the digest back in quiet hours", () => {
    const early = { ...recipient, digestHour: 5 };
    const [move] = planNotices([watch()], nothing, early, NEXT_DIGEST - 3 * HOUR);
    expect(move).toMatchObject({ sendIn: null, dueAt: MORNING });
  });

  it("brings no second digest on the day of one that came late", () => {
    const sent = { ...nothing, digestAt: MORNING };
    const one = watch({ at: MORNING - MINUTE });
    const nextDay = NEXT_DIGEST + DAY;
    for (const now of [MORNING + MINUTE, NEXT_DIGEST, NEXT_DIGEST + 9 * HOUR, nextDay - HOUR]) {
      expect(planOne(one, now, sent)).toEqual([null, "digest", nextDay]);
    }
    expect(planOne(one, nextDay, sent)[0]).toBe("digest");
  });

  it("comes back to its hour after one that came at another, however often somebody looks", () => {
    const evening = { ...recipient, digestHour: 18 };
    let digestAt = NEXT_DIGEST;
    const hours: number[] = [];
    for (let now = NEXT_DIGEST; now < NEXT_DIGEST + 5 * DAY; now += HOUR) {
      const [move] = planNotices(
        [watch({ at: now - MINUTE })],
        { ...nothing, digestAt },
        evening,
        now,
      );
      if (move?.sendIn !== "digest") continue;
      digestAt = now;
      hours.push((now - NEXT_DIGEST) / HOUR);
    }
    expect(hours).toEqual([34, 58, 82, 106]);
  });

  it("comes every day at an hour that lies in quiet hours", () => {
    const night = { ...recipient, digestHour: 23 };
    const sent = { ...nothing, digestAt: MORNING };
    const one = watch({ at: MORNING + MINUTE });
    const at = (now: number) => planNotices([one], sent, night, now)[0];
    expect(at(NEXT_DIGEST)).toMatchObject({ sendIn: null, dueAt: MORNING + DAY });
    expect(at(MORNING + DAY - MINUTE)).toMatchObject({ sendIn: null, dueAt: MORNING + DAY });
    expect(at(MORNING + DAY)).toMatchObject({ sendIn: "digest" });
  });

  it("bundles what happened to one client until five minutes are quiet", () => {
    const pair = [notice({ id: "a" }), notice({ id: "b", at: NOON + 4 * MINUTE })];
    const at = (now: number) =>
      planNotices(pair, nothing, recipient, now).map(({ sendIn }) => sendIn);
    expect(at(NOON + 5 * MINUTE)).toEqual([null, null]);
    expect(at(NOON + 9 * MINUTE)).toEqual(["now", "now"]);
  });

  it("does not wait with one client for another", () => {
    const pair = [notice({ id: "a" }), notice({ id: "b", clientId: "d", at: NOON + 4 * MINUTE })];
    const moves = planNotices(pair, nothing, recipient, NOON + 5 * MINUTE);
    expect(moves.map(({ sendIn }) => sendIn)).toEqual(["now", null]);
  });

  it("puts the third of a client's week into the next digest", () => {
    const sentDaysAgo = (daysAgo: number): SentMessage => ({
      clientId: "c",
      at: NOON - daysAgo * DAY,
      isNew: true,
    });
    const now = NOON + 5 * MINUTE;
    expect(planOne(notice(), now, { ...nothing, messages: [sentDaysAgo(1)] })[0]).toBe("now");
    expect(
      planOne(notice(), now, { ...nothing, messages: [sentDaysAgo(6), sentDaysAgo(1)] }),
    ).toEqual([null, "digest", NEXT_DIGEST]);
    expect(
      planOne(notice(), now, { ...nothing, messages: [sentDaysAgo(7), sentDaysAgo(1)] })[0],
    ).toBe("now");
    const reminder = { ...sentDaysAgo(1), isNew: false };
    expect(planOne(notice(), now, { ...nothing, messages: [sentDaysAgo(1), reminder] })[0]).toBe(
      "now",
    );
    const ofAnother = { ...sentDaysAgo(1), clientId: "d" };
    expect(planOne(notice(), now, { ...nothing, messages: [sentDaysAgo(1), ofAnother] })[0]).toBe(
      "now",
    );
  });

  it("puts the eleventh of a trainer's local day into the next digest", () => {
    const now = NOON + 5 * MINUTE;
    const clients = Array.from({ length: 11 }, (_, index) =>
      notice({ id: `n${String(index).padStart(2, "0")}`, clientId: `c${index}` }),
    );
    const moves = planNotices(clients, nothing, recipient, now);
    expect(moves.map(({ sendIn }) => sendIn)).toEqual([...Array(10).fill("now"), null]);
    expect(moves.at(-1)).toMatchObject({ lane: "digest", dueAt: NEXT_DIGEST });
  });

  it("counts reminders into the day, and the day by the trainer's clock", () => {
    const ten = (at: number) =>
      Array.from({ length: 10 }, () => ({ clientId: "d", at, isNew: false }));
    const now = NOON + 5 * MINUTE;
    const midnight = Date.parse("2026-03-02T23:00:00Z");
    expect(planOne(notice(), now, { ...nothing, messages: ten(midnight) })[0]).toBeNull();
    expect(planOne(notice(), now, { ...nothing, messages: ten(midnight - 1) })[0]).toBe("now");
  });

  it("takes along what waits for a later digest when one goes out", () => {
    const pair = [watch({ id: "a" }), watch({ id: "b", at: NEXT_DIGEST + MINUTE })];
    const moves = planNotices(pair, nothing, recipient, NEXT_DIGEST + HOUR);
    expect(moves.map(({ sendIn }) => sendIn)).toEqual(["digest", "digest"]);
  });

  it("reminds of an act that was sent in a digest", () => {
    const [move] = planNotices([notice({ lane: "digest" })], nothing, recipient, NEXT_DIGEST);
    expect(move).toMatchObject({ sendIn: "digest", lane: "now", dueAt: NOON + 3 * DAY });
  });
});

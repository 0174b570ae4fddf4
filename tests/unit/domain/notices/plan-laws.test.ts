import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Lane, NoticeKind, OpenNotice, SentSoFar } from "@/lib/domain/notices/notice";
import { planNotices } from "@/lib/domain/notices/plan";
import { localDayOf } from "@/lib/domain/time/local-day";
import { isQuiet } from "@/lib/domain/time/wall-clock";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Ten days around the end of summer time. */
const FROM = Date.parse("2026-10-20T00:00:00Z");
const UNTIL = FROM + 12 * DAY;

const recipient = {
  timeZone: "Europe/Vilnius",
  digestHour: 8,
  quiet: { fromMinute: 21 * 60 + 30, untilMinute: 6 * 60 + 15 },
};

const aNotice = fc.record({
  kind: fc.constantFrom<NoticeKind>("urgent", "act", "act", "act", "watch", "check-in"),
  clientId: fc.constantFrom<string>("a", "b", "c", "d", "e", "f", "g", "h"),
  afterMinutes: fc.integer({ min: 0, max: 10 * 24 * 60 }),
  overAfterMinutes: fc.option(fc.integer({ min: 0, max: 4 * 24 * 60 })),
});

interface Delivered {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly clientId: string;
  readonly lane: Lane;
  readonly at: number;
  readonly isFirst: boolean;
}

/** Lives through the days, looking whenever something is due or new and whenever the worker is there. */
function live(
  drawn: readonly (typeof aNotice extends fc.Arbitrary<infer N> ? N : never)[],
  looks: readonly number[],
) {
  const delivered: Delivered[] = [];
  const notices = new Map<string, OpenNotice & { dueAt: number | null; overAt: number }>();
  const arriving = drawn.map((one, index) => {
    const at = FROM + one.afterMinutes * MINUTE;
    const overAt = one.overAfterMinutes === null ? Infinity : at + one.overAfterMinutes * MINUTE;
    const lane: Lane = one.kind === "watch" ? "digest" : "now";
    const audience = one.kind === "check-in" ? ("client" as const) : ("trainer" as const);
    return {
      id: `n${index}`,
      kind: one.kind,
      clientId: one.clientId,
      at,
      overAt,
      lane,
      audience,
      sentCount: 0,
      sentAt: null,
      isOver: false,
      dueAt: at,
    };
  });
  for (const now of looks) {
    for (const one of arriving) if (one.at <= now && !notices.has(one.id)) notices.set(one.id, one);
    const open = [...notices.values()]
      .filter(({ dueAt }) => dueAt !== null)
      .map((one) => ({ ...one, isOver: one.overAt <= now }));
    if (!open.some(({ dueAt }) => dueAt !== null && dueAt <= now)) continue;
    const sent: SentSoFar = {
      messages: delivered
        .filter(({ lane, kind }) => lane === "now" && kind === "act")
        .map(({ clientId, at, isFirst }) => ({ clientId, at, isNew: isFirst })),
      digestAt:
        Math.max(0, ...delivered.filter(({ lane }) => lane === "digest").map(({ at }) => at)) ||
        null,
    };
    for (const { id, sendIn, lane, dueAt } of planNotices(open, sent, recipient, now)) {
      const one = notices.get(id);
      if (!one) throw new Error("A notice nobody asked about");
      const { kind, clientId, sentCount } = one;
      if (sendIn)
        delivered.push({ id, kind, clientId, lane: sendIn, at: now, isFirst: sentCount === 0 });
      const sending = sendIn ? { sentCount: sentCount + 1, sentAt: now } : {};
      notices.set(id, { ...one, ...sending, lane, dueAt });
    }
  }
  return { delivered, arriving };
}

const everyMinutes = (minutes: number) =>
  Array.from(
    { length: Math.floor((UNTIL - FROM) / (minutes * MINUTE)) },
    (_, index) => FROM + index * minutes * MINUTE,
  );
/** A worker that is always there, and one that is away for hours. */
const someLooks = fc.oneof(
  fc.constant(everyMinutes(5)),
  fc
    .array(fc.integer({ min: FROM, max: UNTIL }), { minLength: 20, maxLength: 200 })
    .map((all) => all.sort((a, b) => a - b)),
);

describe("whatever happens and whenever somebody looks", () => {
  const check = (law: (lived: ReturnType<typeof live>) => void) =>
    fc.assert(
      fc.property(fc.array(aNotice, { maxLength: 45 }), someLooks, (drawn, looks) =>
        law(live(drawn, looks)),
      ),
      { numRuns: 60 },
    );
  const isAct = ({ kind, lane }: Delivered) => kind === "act" && lane === "now";

  test("no seven days bring more than two new ones about a client", () => {
    check(({ delivered }) => {
      for (const one of delivered.filter(isAct)) {
        const near = delivered.filter(
          (other) =>
            isAct(other) &&
            other.isFirst &&
            other.clientId === one.clientId &&
            other.at <= one.at &&
            other.at > one.at - 7 * DAY,
        );
        expect(near.length).toBeLessThanOrEqual(2);
      }
    });
  });

  test("no local day brings more than ten, and at most one digest", () => {
    const aBusyDay = fc.array(
      fc
        .tuple(aNotice, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 30 * 60 }))
        .map(([one, client, afterMinutes]) => ({ ...one, clientId: `${client}`, afterMinutes })),
      { minLength: 25, maxLength: 60 },
    );
    const law = ({ delivered }: ReturnType<typeof live>) => {
      const perDay = new Map<number, number>();
      const digests = new Map<number, Set<number>>();
      for (const one of delivered) {
        const day = localDayOf(recipient.timeZone, one.at);
        if (isAct(one)) perDay.set(day, (perDay.get(day) ?? 0) + 1);
        if (one.lane === "digest") digests.set(day, (digests.get(day) ?? new Set()).add(one.at));
      }
      for (const count of perDay.values()) expect(count).toBeLessThanOrEqual(10);
      for (const instants of digests.values()) expect(instants.size).toBe(1);
    };
    check(law);
    fc.assert(
      fc.property(aBusyDay, someLooks, (drawn, looks) => law(live(drawn, looks))),
      { numRuns: 60 },
    );
  });

  test("urgent is never held: it is sent at the first look, unless it was over by then", () => {
    fc.assert(
      fc.property(fc.array(aNotice, { maxLength: 45 }), someLooks, (drawn, looks) => {
        const { delivered, arriving } = live(drawn, looks);
        for (const one of arriving.filter(({ kind }) => kind === "urgent")) {
          const look = looks.find((instant) => instant >= one.at);
          if (look === undefined || one.overAt <= look) continue;
          expect(delivered.find(({ id }) => id === one.id)?.at).toBe(look);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("nothing but urgent is sent in quiet hours", () => {
    check(({ delivered }) => {
      const notUrgent = delivered.filter(({ kind }) => kind !== "urgent");
      for (const { at } of notUrgent) {
        expect(isQuiet(recipient.quiet, recipient.timeZone, at)).toBe(false);
      }
    });
  });

  test("nothing is sent twice but urgent and the two reminders of act, and nothing that is over", () => {
    check(({ delivered, arriving }) => {
      for (const one of arriving) {
        const own = delivered.filter(({ id }) => id === one.id);
        if (one.kind === "act") expect(own.length).toBeLessThanOrEqual(3);
        else if (one.kind !== "urgent") expect(own.length).toBeLessThanOrEqual(1);
        for (const { at } of own) expect(at).toBeLessThan(one.overAt);
      }
    });
  });

  test("a second look at the same instant says nothing", () => {
    check(({ delivered }) => {
      const moments = delivered.map(({ id, at }) => `${id} ${at}`);
      expect(new Set(moments).size).toBe(moments.length);
    });
  });
});

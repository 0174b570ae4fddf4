import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mayHaveCheckIns } from "@/lib/domain/check-ins/asked";
import {
  askedPlace,
  CHECK_IN_HOURS,
  type OpenCheckIn,
  questionKey,
} from "@/lib/domain/check-ins/check-in";
import { dueCheckIns, nextCheckInAt } from "@/lib/domain/check-ins/due";
import { type ClosedCheckIn, settleCheckIns } from "@/lib/domain/check-ins/settle";
import type { History } from "@/lib/domain/facts";
import { assess } from "@/lib/domain/rules/assess";
import { nextChangeAt } from "@/lib/domain/rules/next-change";
import { DEFAULT_THRESHOLDS } from "@/lib/domain/thresholds/thresholds";
import { aHistory, anAt, END } from "../arbitrary-history";
import { DAY, HOUR, history, pain, session } from "../build";

/** Sessions on three days, each perhaps followed by a pain that names it and by the morning after. */
const aMorningHistory: fc.Arbitrary<History> = fc
  .tuple(
    fc.constantFrom("UTC", "Europe/Berlin", "America/New_York", "Pacific/Kiritimati"),
    fc.array(
      fc.record({
        startHour: fc.constantFrom(3, 5, 12, 18, 23),
        tellsAfterHours: fc.option(fc.constantFrom(1, 2, 9, 20)),
        tellsOfMorning: fc.boolean(),
        isElsewhere: fc.boolean(),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  )
  .map(([timeZone, days]) => {
    const startedAt = (index: number, hour: number) => END + index * DAY + hour * HOUR;
    const region = (isElsewhere: boolean) => (isElsewhere ? "knee" : "calf");
    return history({
      timeZone,
      sessions: days.map(({ startHour }, index) =>
        session(`s${index}`, startedAt(index, startHour), { kind: "run", durationMinutes: 60 }),
      ),
      pain: days.flatMap(({ startHour, tellsAfterHours, tellsOfMorning, isElsewhere }, index) => {
        const place = { region: region(isElsewhere), sessionId: `s${index}` } as const;
        const at = startedAt(index, startHour);
        return [
          ...(tellsAfterHours === null
            ? []
            : [pain(`p${index}`, at + tellsAfterHours * HOUR, 3, place)]),
          ...(tellsOfMorning
            ? [pain(`m${index}`, at + 14 * HOUR, 2, { ...place, moment: "morning-after" })]
            : []),
        ];
      }),
    });
  });
const someFacts = fc.oneof(aHistory, aMorningHistory);
const aMoment = fc.oneof(
  anAt,
  fc.integer({ min: 0, max: 8 * 24 * 60 }).map((minutes) => END + minutes * 60_000),
);

const RUNS = { numRuns: 300 };
const assessAt = (facts: History, at: number) => assess(facts, at, DEFAULT_THRESHOLDS);
const dueAt = (facts: History, at: number) => dueCheckIns(assessAt(facts, at), facts);

/** What a service does with a client's questions, kept in memory. */
interface Desk {
  readonly open: readonly OpenCheckIn[];
  readonly asked: readonly OpenCheckIn[];
  readonly closed: readonly (ClosedCheckIn & { readonly at: number })[];
}
const EMPTY: Desk = { open: [], asked: [], closed: [] };

function evaluateAt(desk: Desk, facts: History, at: number): Desk {
  const assessment = assessAt(facts, at);
  const { ask, close } = settleCheckIns(
    desk.open,
    dueCheckIns(assessment, facts),
    assessment,
    facts,
  );
  const known = new Set(desk.asked.map((question) => uniqueKey(question)));
  const asked = ask
    .filter((question) => !known.has(uniqueKey(question)))
    .map((question, index) => ({ ...question, id: `q${desk.asked.length + index}` }));
  const closedIds = new Set(close.map(({ id }) => id));
  return {
    open: [...desk.open.filter(({ id }) => !closedIds.has(id)), ...asked],
    asked: [...desk.asked, ...asked],
    closed: [...desk.closed, ...close.map((closed) => ({ ...closed, at }))],
  };
}

/** As the table has it. */
function uniqueKey({ firstReportId, kind, hours, sessionId }: Omit<OpenCheckIn, "id">): string {
  return [firstReportId, kind, hours, sessionId].join(" ");
}

/** Through the instants that are named, from the first fact on. */
function live(facts: History, untilAt: number, visit: (desk: Desk, at: number) => void): Desk {
  let desk = EMPTY;
  let at: number | null = Math.min(untilAt, ...facts.pain.map(({ reportedAt }) => reportedAt));
  while (at !== null && at <= untilAt) {
    desk = evaluateAt(desk, facts, at);
    visit(desk, at);
    const named: readonly number[] = [
      nextChangeAt(facts, at, DEFAULT_THRESHOLDS),
      nextCheckInAt(assessAt(facts, at), facts),
    ].filter((next) => next !== null);
    at = named.length > 0 ? Math.min(...named) : null;
  }
  return desk;
}

describe("what is due", () => {
  test("is at most one question for each place, and of a line that was passed", () => {
    fc.assert(
      fc.property(someFacts, aMoment, (facts, at) => {
        const due = dueAt(facts, at);
        expect(new Set(due.map(askedPlace)).size).toBe(due.length);
        for (const question of due) {
          expect(question.dueAt).toBeLessThanOrEqual(at);
          expect(Number.isInteger(question.dueAt)).toBe(true);
          if (question.kind === "clock") expect(CHECK_IN_HOURS).toContain(question.hours);
        }
      }),
      RUNS,
    );
  });

  test("does not depend on the order of the facts", () => {
    fc.assert(
      fc.property(someFacts, aMoment, (facts, at) => {
        const turned = {
          ...facts,
          sessions: facts.sessions.toReversed(),
          pain: facts.pain.toReversed(),
        };
        expect(dueAt(turned, at)).toEqual(dueAt(facts, at));
      }),
      RUNS,
    );
  });

  test("is asked in time: between two named instants nothing changes", () => {
    const aShare = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(someFacts, aMoment, aShare, (facts, at, share) => {
        const named = [
          nextChangeAt(facts, at, DEFAULT_THRESHOLDS),
          nextCheckInAt(assessAt(facts, at), facts),
        ].filter((next) => next !== null);
        const next = named.length > 0 ? Math.min(...named) : at + 60 * DAY;
        expect(next).toBeGreaterThan(at);
        const between = at + Math.floor(share * (next - 1 - at));
        for (const later of [between, next - 1]) {
          expect(dueAt(facts, later)).toEqual(dueAt(facts, at));
        }
      }),
      { numRuns: 600 },
    );
  });

  test("is asked in time without the rules' help, where no fact is still to come", () => {
    fc.assert(
      fc.property(someFacts, fc.integer({ min: 0, max: 40 * 24 * 60 }), (facts, minutes) => {
        const at = Math.max(END, ...facts.pain.map((p) => p.reportedAt)) + minutes * 60_000;
        const next = nextCheckInAt(assessAt(facts, at), facts) ?? at + 60 * DAY;
        for (let later = at; later < next && later < at + 5 * DAY; later += HOUR / 2) {
          expect(dueAt(facts, later)).toEqual(dueAt(facts, at));
        }
        expect(dueAt(facts, next - 1)).toEqual(dueAt(facts, at));
      }),
      { numRuns: 100 },
    );
  });
});

describe("a client's questions", () => {
  test("are asked once each, one at a time for each place, and every one is closed in the end", () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const untilAt = END + 100 * DAY;
        const desk = live(facts, untilAt, ({ open, asked }, at) => {
          expect(new Set(open.map(askedPlace)).size).toBe(open.length);
          const openKeys = open.map(questionKey);
          const askedKeys = asked.map(uniqueKey);
          for (const question of dueAt(facts, at)) {
            // Where its line has moved it may have been asked, and answered, before.
            const isKnown = openKeys.includes(questionKey(question));
            expect(isKnown || askedKeys.includes(uniqueKey(question))).toBe(true);
          }
        });
        expect(new Set(desk.asked.map(uniqueKey)).size).toBe(desk.asked.length);
        expect(desk.open).toEqual([]);
        expect(desk.closed.map(({ id }) => id).sort()).toEqual(
          desk.asked.map(({ id }) => id).sort(),
        );
      }),
      { numRuns: 100 },
    );
  });

  test("settle at once: a second look gives nothing to do", () => {
    fc.assert(
      fc.property(someFacts, aMoment, aMoment, (facts, one, other) => {
        const [first, second] = [Math.min(one, other), Math.max(one, other)];
        const desk = evaluateAt(evaluateAt(EMPTY, facts, first), facts, second);
        const again = evaluateAt(desk, facts, second);
        expect(again).toEqual(desk);
      }),
      RUNS,
    );
  });

  test("are never overlooked by the check whether to look", () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        let seen = new Set<string>();
        let before: Desk = EMPTY;
        live(facts, END + 60 * DAY, (desk, at) => {
          const known = facts.pain.filter(({ reportedAt }) => reportedAt <= at);
          const created = new Set(known.flatMap(({ id }) => (seen.has(id) ? [] : [id])));
          const hasMoved = desk.asked.length + desk.closed.length;
          if (hasMoved > before.asked.length + before.closed.length) {
            expect(mayHaveCheckIns(assessAt(facts, at), facts, created)).toBe(true);
          }
          seen = new Set(known.map(({ id }) => id));
          before = desk;
        });
      }),
      { numRuns: 100 },
    );
  });
});

import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import type { History } from "@/lib/domain/facts";
import { evaluate } from "@/lib/domain/rules/evaluate";
import { DEFAULT_THRESHOLDS } from "@/lib/domain/thresholds/thresholds";
import { parseEvaluationLine } from "@/lib/schemas/evaluation-line";
import { aHistory, anAt } from "../arbitrary-history";
import { DAY } from "../build";
import { atOffset, sendable, toLine } from "../history-line";

/** What an instant is must not depend on how it is written, nor on what was asked before. */

const aSendable = aHistory.map(sendable);
const find = (facts: History, at: number) => evaluate(facts, at, DEFAULT_THRESHOLDS);

function findingsOfLine(line: unknown) {
  const parsed = parseEvaluationLine(JSON.parse(JSON.stringify(line)));
  if ("error" in parsed) throw new Error(JSON.stringify(parsed.error));
  return evaluate(parsed.line.history, parsed.line.at, parsed.line.thresholds);
}

describe("the same instants in any offset", () => {
  const anOffset = fc.oneof(
    fc.constantFrom(0, 345, -570, 840, -720, 630, 1439, -1439),
    fc.integer({ min: -1439, max: 1439 }),
  );
  const offsets = fc.array(anOffset, { minLength: 1, maxLength: 7 });

  test("give the same findings", () => {
    fc.assert(
      fc.property(aSendable, anAt, offsets, (facts, at, minutes) => {
        let written = 0;
        const inTurn = (instant: number) => {
          written += 1;
          return atOffset(instant, minutes[written % minutes.length] ?? 0);
        };
        const inUtc = (instant: number) => new Date(instant).toISOString();
        const expected = find(facts, at);
        expect(findingsOfLine(toLine(facts, at, inUtc))).toEqual(expected);
        expect(findingsOfLine(toLine(facts, at, inTurn))).toEqual(expected);
      }),
      { numRuns: 250 },
    );
  });

  test("an offset is no zone: the days stay those of the client", () => {
    fc.assert(
      fc.property(aSendable, anAt, anOffset, (facts, at, minutes) => {
        const line = toLine(facts, at, (instant) => atOffset(instant, minutes));
        const elsewhere = { ...facts, client: { ...facts.client, timeZone: "Pacific/Kiritimati" } };
        const moved = toLine(elsewhere, at, (instant) => atOffset(instant, minutes));
        expect(findingsOfLine(line)).toEqual(find(facts, at));
        expect(findingsOfLine(moved)).toEqual(find(elsewhere, at));
      }),
      { numRuns: 100 },
    );
  });
});

describe("what was evaluated before", () => {
  const asked = fc.array(fc.tuple(aHistory, anAt), { minLength: 2, maxLength: 8 });

  test("does not change the findings of an engine that has just been loaded", async () => {
    await fc.assert(
      fc.asyncProperty(asked, fc.integer({ min: 0, max: 7 }), async (pairs, pick) => {
        const chosen = pairs[pick % pairs.length];
        if (chosen === undefined) return;
        const [facts, at] = chosen;
        // Every client at every instant, the chosen one's own earlier and later ones among them.
        const warm = pairs.flatMap(([other]) => pairs.map(([, when]) => find(other, when)));
        for (const shift of [-400, -28, -1, 1, 400]) find(facts, at + shift * DAY);
        const after = find(facts, at);
        vi.resetModules();
        const fresh = await import("@/lib/domain/rules/evaluate");
        expect(fresh.evaluate(facts, at, DEFAULT_THRESHOLDS)).toEqual(after);
        expect(warm[(pick % pairs.length) * (pairs.length + 1)]).toEqual(after);
      }),
      { numRuns: 20 },
    );
  });

  test("in whatever order the instants come, each has its findings", () => {
    const instants = fc.array(anAt, { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(aHistory, instants, (facts, ats) => {
        const forth = ats.toSorted((a, b) => a - b).map((at) => [at, find(facts, at)] as const);
        const found = new Map(forth);
        for (const at of ats.toSorted((a, b) => b - a)) {
          expect(find(facts, at)).toEqual(found.get(at));
        }
      }),
      { numRuns: 150 },
    );
  });

  test("facts and thresholds are read and never written", () => {
    fc.assert(
      fc.property(aHistory, anAt, (facts, at) => {
        const before = structuredClone(facts);
        find(deepFreeze(facts), at);
        expect(facts).toEqual(before);
      }),
      { numRuns: 150 },
    );
  });
});

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { subjectKey } from "@/lib/domain/flags/flag";
import { nextEvaluationAt } from "@/lib/domain/flags/next-evaluation";
import { reconcile } from "@/lib/domain/flags/reconcile";
import { assess } from "@/lib/domain/rules/assess";
import { DEFAULT_THRESHOLDS } from "@/lib/domain/thresholds/thresholds";
import { aHistory, anAt } from "../arbitrary-history";
import { DAY } from "../build";
import { applyAll, EMPTY_DESK, evaluateAt, evaluateThrough } from "./drive";

describe("reconcile", () => {
  const instants = fc
    .array(anAt, { minLength: 1, maxLength: 6 })
    .map((all) => all.toSorted((a, b) => a - b));

  test("running it twice changes nothing, and a subject has one live flag", () => {
    fc.assert(
      fc.property(aHistory, instants, (facts, ats) => {
        let desk = EMPTY_DESK;
        for (const at of ats) {
          desk = evaluateAt(desk, facts, at);
          const assessment = assess(facts, at, DEFAULT_THRESHOLDS);
          expect(reconcile(desk.flags, assessment, at)).toEqual([]);
          const live = desk.flags.filter(({ status }) => status !== "closed").map(subjectKey);
          expect(new Set(live).size).toBe(live.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("between two due instants nothing changes", () => {
    fc.assert(
      fc.property(aHistory, anAt, fc.double({ min: 0, max: 1, noNaN: true }), (facts, at, part) => {
        const desk = evaluateThrough(EMPTY_DESK, facts, at, at + DAY);
        const now = at + DAY;
        const due = nextEvaluationAt({
          history: facts,
          thresholds: DEFAULT_THRESHOLDS,
          flags: desk.flags,
          episodes: assess(facts, now, DEFAULT_THRESHOLDS).episodes,
          lastActivityAt: null,
          now,
        });
        const later = now + Math.floor(part * ((due ?? now + 60 * DAY) - now));
        if (later === due) return;
        expect(evaluateAt(desk, facts, later).changes).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  test("changes chain: each begins where the one before ended", () => {
    fc.assert(
      fc.property(aHistory, instants, (facts, ats) => {
        let desk = EMPTY_DESK;
        for (const at of ats) {
          const before = desk.flags;
          desk = evaluateAt(desk, facts, at);
          expect(applyAll(before, desk.changes)).toEqual(desk.flags);
          for (const { after, to } of desk.changes) {
            expect(to).toEqual({ status: after.status, severity: after.severity });
            expect(JSON.parse(JSON.stringify(after))).toEqual(after);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

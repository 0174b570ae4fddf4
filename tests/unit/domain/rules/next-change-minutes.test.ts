import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { History } from "@/lib/domain/facts";
import { assess } from "@/lib/domain/rules/assess";
import { nextChangeAt } from "@/lib/domain/rules/next-change";
import { DEFAULT_THRESHOLDS } from "@/lib/domain/thresholds/thresholds";
import { aHistory, anAt } from "../arbitrary-history";
import { DAY, HOUR } from "../build";

const MINUTE = HOUR / 60;

function conclusions(facts: History, at: number): string {
  const { findings, episodes, painByDay } = assess(facts, at, DEFAULT_THRESHOLDS);
  return JSON.stringify([findings, episodes, painByDay]);
}

describe("nextChangeAt", () => {
  // Brute force: looking every minute shows no change before an instant that was named.
  test("names every change that somebody sees who looks every minute for two days", () => {
    fc.assert(
      fc.property(aHistory, anAt, (facts, from) => {
        let seen = conclusions(facts, from);
        let next = nextChangeAt(facts, from, DEFAULT_THRESHOLDS);
        for (let at = from + MINUTE; at <= from + 2 * DAY; at += MINUTE) {
          const now = conclusions(facts, at);
          if (now !== seen) expect(next !== null && next <= at, `a change by ${at}`).toBe(true);
          if (next !== null && next <= at) next = nextChangeAt(facts, at, DEFAULT_THRESHOLDS);
          seen = now;
        }
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});

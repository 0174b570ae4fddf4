import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { History } from "@/lib/domain/facts";
import { assess } from "@/lib/domain/rules/assess";
import type { Assessment } from "@/lib/domain/rules/assessment";
import { LOOK_BACK } from "@/lib/domain/rules/look-back";
import { DEFAULT_THRESHOLDS } from "@/lib/domain/thresholds/thresholds";
import { DAY } from "../build";
import { aLongHistory } from "../long-histories";

import { cut, type LookBack, load, NEEDED } from "./look-back-cut";
import { LOOK_BACK_LINES } from "./look-back-lines";

/** All that an assessment says, less the episodes that are over or long silent and the list of what was loaded. */
function saidBy(assessment: Assessment) {
  const { reportedAtById: _ids, episodes, ...said } = assessment;
  return {
    ...said,
    episodes: episodes
      .filter(
        ({ state, latestNrs, lastReportedAt }) =>
          state !== "ended" &&
          state !== "replaced" &&
          (state !== "lapsed" ||
            (latestNrs > 0 && lastReportedAt >= assessment.at - NEEDED.painDays * DAY)),
      )
      .sort((a, b) => (a.firstReportId < b.firstReportId ? -1 : 1)),
  };
}

function isSameWhenCut(facts: History, at: number, lookBack?: LookBack): boolean {
  const whole = saidBy(assess(facts, at, DEFAULT_THRESHOLDS));
  const part = saidBy(assess(cut(facts, at, lookBack), at, DEFAULT_THRESHOLDS));
  return JSON.stringify(part) === JSON.stringify(whole);
}

describe("the look-back", () => {
  test("is all that matters: years cut down to it say the same", () => {
    fc.assert(
      fc.property(aLongHistory, ({ facts, at }) => {
        const part = cut(facts, at);
        const said = saidBy(assess(facts, at, DEFAULT_THRESHOLDS));
        expect(saidBy(assess(part, at, DEFAULT_THRESHOLDS))).toEqual(said);
      }),
      { numRuns: 1200 },
    );
  });

  test("is what the server loads", () => {
    const rightly = ({ facts, at }: { readonly facts: History; readonly at: number }) => {
      const said = saidBy(assess(facts, at, DEFAULT_THRESHOLDS));
      expect(saidBy(assess(load(facts, at), at, DEFAULT_THRESHOLDS))).toEqual(said);
    };
    for (const line of Object.values(LOOK_BACK_LINES)) rightly(line);
    fc.assert(fc.property(aLongHistory, rightly), { numRuns: 600 });
  });

  test.each(Object.entries(LOOK_BACK_LINES))("needs every day or hour of its %s", (name, line) => {
    const { facts, at, tooFew } = line;
    expect(isSameWhenCut(facts, at)).toBe(true);
    expect(isSameWhenCut(facts, at, { ...NEEDED, [name]: tooFew })).toBe(false);
    const key = name as keyof LookBack;
    expect(NEEDED[key] - tooFew, "more than is needed").toBeLessThanOrEqual(2);
    expect(LOOK_BACK[key]).toBeGreaterThanOrEqual(NEEDED[key]);
  });

  test.each([
    ["sessionDays", 60],
    ["strengthDays", 64],
    ["breakBaselineDays", 20],
    ["painDays", 25],
    ["endedPainDays", 20],
  ] as const)("random histories tell a much shorter %s from it", (name, days) => {
    const drawn = fc.sample(aLongHistory, { numRuns: 600, seed: 20_261_123 });
    const lookBack = { ...NEEDED, [name]: days };
    expect(drawn.every(({ facts, at }) => isSameWhenCut(facts, at, lookBack))).toBe(false);
  });

  test.each([
    ["the sessions before a long break", "breakBaselineDays"],
    ["the beginning of an old episode", "sessionHoursBeforeEpisode"],
  ] as const)("without the exception for %s it is not enough", (_name, key) => {
    const { facts, at } = LOOK_BACK_LINES[key];
    const windowed: History = {
      ...facts,
      sessions: facts.sessions.filter(
        ({ startedAt }) => startedAt >= at - LOOK_BACK.sessionDays * DAY,
      ),
      pain: facts.pain.filter(({ reportedAt }) => reportedAt >= at - LOOK_BACK.painDays * DAY),
    };
    expect(saidBy(assess(windowed, at, DEFAULT_THRESHOLDS))).not.toEqual(
      saidBy(assess(facts, at, DEFAULT_THRESHOLDS)),
    );
  });
});

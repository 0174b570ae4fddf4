import { describe, expect, test } from "vitest";
import type { PainFact, SessionFact } from "@/lib/domain/facts";
import { assess } from "@/lib/domain/rules/assess";
import { DEFAULT_THRESHOLDS } from "@/lib/domain/thresholds/thresholds";
import { DAY, findingsOf, HOUR, history, instant, pain, session } from "../build";

/** What a trainer would work out by hand from the screen: numbers, sources and words. */

const NOON = instant("2026-06-28T12:00:00Z");
const knee = (hoursAgo: number, nrs: number, rest: Partial<PainFact> = {}) =>
  pain(`p${hoursAgo}`, NOON - hoursAgo * HOUR, nrs, { region: "knee", side: "left", ...rest });

function only(rule: string, sessions: readonly SessionFact[], reports: readonly PainFact[]) {
  return findingsOf(history({ sessions, pain: reports }), NOON, rule)[0];
}

describe("episodes", () => {
  test.each([
    [0, undefined],
    [1, "info"],
    [2, "info"],
  ])("follow-up-missing of a last %d/10", (nrs, severity) => {
    const reports = [knee(120, 3), knee(110, nrs)];
    expect(only("follow-up-missing", [], reports)?.severity).toBe(severity);
  });

  test.each([
    ["radicular-signs", { spreads: "below-knee" }],
    ["radicular-signs", { qualities: ["tingling"], region: "calf" }],
    ["cramps-recurrent", { qualities: ["cramp"], region: "calf" }],
  ] as const)("%s counts from 1/10 on, %j", (rule, fields) => {
    const three = (nrs: number) => [5, 4, 3].map((hours) => knee(hours, nrs, fields));
    expect(only(rule, [], three(0))).toBeUndefined();
    expect(only(rule, [], three(1))?.evidence.sources).toEqual(["p5", "p4", "p3"]);
  });

  test("cramps-recurrent tells of the latest", () => {
    const calf = { region: "calf", qualities: ["cramp"] } as const;
    const reports = [knee(60, 2, calf), knee(30, 3, calf), knee(1, 4, calf)];
    expect(only("cramps-recurrent", [], reports)?.summary).toContain("latest 4/10 on 28 June");
  });

  test("follow-up-missing says how late the report is", () => {
    const found = only("follow-up-missing", [], [knee(120, 3)]);
    expect(found?.evidence.values).toMatchObject({ hoursOpen: 0, dueHours: 96 });
  });

  test.each([
    [0, undefined],
    [1, "info"],
  ])("doms-window of a last %d/10", (nrs, severity) => {
    const sessions = [session("s", NOON - 30 * HOUR, { kind: "run" })];
    const calf = { region: "calf", sessionId: "s" } as const;
    const reports = [knee(20, 3, calf), knee(1, nrs, calf)];
    expect(only("doms-window", sessions, reports)?.severity).toBe(severity);
  });

  test("pain-past-72h says what the last number is", () => {
    const at = (nrs: number) =>
      only("pain-past-72h", [], [knee(100, 3), knee(20, 3), knee(1, nrs)]);
    expect(at(1)?.summary).toBe("Left knee: still 1/10, 99 hours after it began.");
    expect(at(0)?.summary).toBe("Left knee: 0/10 now, 3/10 80 hours after it began.");
  });

  test("pain-worse tells of the later of two equal lows", () => {
    const found = only("pain-worse", [], [knee(96, 2), knee(48, 2), knee(0, 5)]);
    expect(found?.evidence.values).toEqual({
      latestNrs: 5,
      lowestNrs: 2,
      riseNrs: 3,
      daysBetween: 2,
    });
    expect(found?.summary).toBe("Left knee: up from 2/10 to 5/10 in 48 hours.");
  });

  test("an episode lapses 28 days after its last report, not its last but one", () => {
    const reports = [knee(40 * 24, 3), knee(39 * 24, 0), knee(20 * 24, 0)];
    const states = (facts: readonly PainFact[]) =>
      assess(history({ pain: facts }), NOON, DEFAULT_THRESHOLDS).episodes.map(({ state }) => state);
    expect(states(reports.slice(0, 2))).toEqual(["lapsed"]);
    expect(states([knee(30 * 24, 3), knee(24 * 24, 3)])).toEqual(["past72h"]);
  });

  test("pain-not-settled-morning shows a missing number before as the 0 that it counts as", () => {
    const sessions = [session("a", NOON - 5 * DAY), session("b", NOON - 3 * DAY)];
    const morning = (id: string, hoursAgo: number) =>
      knee(hoursAgo, 3, { moment: "morning-after", sessionId: id });
    const found = only("pain-not-settled-morning", sessions, [
      morning("a", 4 * 24),
      knee(73, 1, { moment: "before", sessionId: "b" }),
      morning("b", 2 * 24),
    ]);
    expect(found?.evidence.values).toMatchObject({ beforeNrs: "0, 1", morningAfterNrs: "3, 3" });
    expect(found?.evidence.missing).toHaveLength(1);
  });

  test("radicular-signs names the report of the answer beside those with signs, and no other", () => {
    const found = only(
      "radicular-signs",
      [],
      [
        knee(100, 2, { screening: { radic: "yes" } }),
        knee(90, 2),
        knee(80, 2, { spreads: "below-knee" }),
      ],
    );
    expect(found?.evidence.sources).toEqual(["p100", "p80"]);
    const taken = only(
      "radicular-signs",
      [],
      [
        knee(100, 2, { screening: { radic: "yes" } }),
        knee(80, 2, { spreads: "below-knee", screening: { radic: "no" } }),
      ],
    );
    expect(taken?.evidence.sources).toEqual(["p80"]);
  });
});

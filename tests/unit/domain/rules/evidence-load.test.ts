import { describe, expect, test } from "vitest";
import type { PainFact, SessionFact } from "@/lib/domain/facts";
import { DEFAULT_THRESHOLDS } from "@/lib/domain/thresholds/thresholds";
import { DAY, findingsOf, HOUR, history, instant, pain, session } from "../build";

/** What a trainer would work out by hand from the screen: numbers, sources and words. */

const NOON = instant("2026-06-28T12:00:00Z");
const load = (daysAgo: number, loadAu: number, rest: Partial<SessionFact> = {}) =>
  session(`s${daysAgo}`, NOON - daysAgo * DAY, { rpe: 1, durationMinutes: loadAu, ...rest });
const run = (daysAgo: number, distanceMeters: number) =>
  session(`s${daysAgo}`, NOON - daysAgo * DAY, { kind: "run", distanceMeters });
const knee = (hoursAgo: number, nrs: number, rest: Partial<PainFact> = {}) =>
  pain(`p${hoursAgo}`, NOON - hoursAgo * HOUR, nrs, { region: "knee", side: "left", ...rest });

function only(
  rule: string,
  sessions: readonly SessionFact[],
  reports: readonly PainFact[] = [],
  thresholds = DEFAULT_THRESHOLDS,
) {
  return findingsOf(history({ sessions, pain: reports }), NOON, rule, thresholds)[0];
}

describe("load-week-jump", () => {
  const month = [27, 20, 13].map((day) => load(day, 300));

  test("names the sessions of the seven weeks before, and one before D-27 in any case", () => {
    const found = only("load-week-jump", [
      ...[70, 56, 55, 40].map((day) => load(day, 350)),
      ...month,
      load(0, 600),
    ]);
    expect(found?.evidence.sources).toEqual(["s55", "s40", "s27", "s20", "s13", "s0"]);
    expect(found?.evidence.values).toEqual({
      acuteLoadAu: 600,
      priorLoadAu: 900,
      usualWeekAu: 300,
      ratio: 2,
      percentAboveUsual: 100,
      largestWeekAu: 350,
    });
    const longGap = { ...DEFAULT_THRESHOLDS, "return-period.days": 60 };
    const old = [load(80, 9), load(75, 9), load(26, 300), load(20, 300), load(13, 300)];
    const late = only("load-week-jump", [...old, load(0, 600)], [], longGap);
    expect(late?.evidence.sources).toEqual(["s75", "s26", "s20", "s13", "s0"]);
  });

  test("no usual load at all is a usual week of 0 AU, where no least one is asked for", () => {
    const none = [27, 20, 13].map((day) => load(day, 0));
    const anyWeek = { ...DEFAULT_THRESHOLDS, "load-week-jump.usualWeekAu": 0 };
    expect(only("load-week-jump", [...none, load(0, 600)])).toBeUndefined();
    const found = only("load-week-jump", [...none, load(0, 600)], [], anyWeek);
    // How many times as much as nothing has no number.
    expect(found?.evidence.values).toEqual({
      acuteLoadAu: 600,
      priorLoadAu: 0,
      usualWeekAu: 0,
      largestWeekAu: 0,
    });
    expect(found?.summary).toBe(
      "Load of the last 7 days 600 AU, above the usual week of 0 AU; the largest of the seven weeks before was 0 AU.",
    );
    expect(only("load-week-jump", [...none, load(0, 0)], [], anyWeek)).toBeUndefined();
    const little = [load(27, 0.3), load(20, 0), load(13, 0)];
    expect(only("load-week-jump", [...little, load(0, 600)], [], anyWeek)).toBeDefined();
  });

  test.each([0, 1, 2, 3, 4, 5, 6])(
    "its weeks are D-27…D-21, D-20…D-14, D-13…D-7, %d days on",
    (on) => {
      const at = NOON + on * DAY;
      const moved = (days: number, loadAu: number) =>
        session(`w${days}`, at - days * DAY, { rpe: 1, durationMinutes: loadAu });
      // A session before the three weeks and one of this week's first days, so that there is no break.
      const speaks = (...days: readonly number[]) => {
        const sessions = [moved(33, 1), ...days.map((day) => moved(day, 300)), moved(6, 1)];
        const facts = history({ sessions: [...sessions, moved(0, 1100)] });
        return findingsOf(facts, at, "load-week-jump").length === 1;
      };
      expect(speaks(20, 17, 14)).toBe(false);
      expect(speaks(20, 14, 13)).toBe(true);
      expect(speaks(21, 20, 17)).toBe(true);
    },
  );

  test("says how high the pain is that raises it, and nothing of pain elsewhere", () => {
    const runs = [...month, load(0, 600, { kind: "run" })];
    const found = only("load-week-jump", runs, [knee(1, 4), knee(2, 3)]);
    expect(found?.summary).toContain("was 300 AU, with pain up to 4/10.");
    const elsewhere = only("load-week-jump", runs, [knee(1, 4, { region: "elbow" })]);
    expect(elsewhere?.summary).not.toContain("pain");
  });
});

describe("return-too-fast", () => {
  /** The last day before the break is 21 days before today's return. */
  const back = (weeks: readonly (readonly [daysBefore: number, loadAu: number])[], now = 5000) =>
    only("return-too-fast", [
      ...weeks.map(([days, loadAu]) => load(21 + days, loadAu)),
      load(0, now),
    ]);

  test.each([
    [
      "the middle two averaged",
      [
        [0, 100],
        [7, 200],
        [14, 400],
        [21, 900],
      ],
      300,
    ],
    [
      "an empty week is 0",
      [
        [0, 100],
        [7, 200],
        [14, 400],
      ],
      150,
    ],
    [
      "two non-zero weeks",
      [
        [0, 200],
        [21, 400],
      ],
      100,
    ],
    [
      "one non-zero week",
      [
        [0, 100],
        [7, 0],
        [14, 0],
      ],
      undefined,
    ],
    [
      "p-27 counts",
      [
        [0, 200],
        [7, 300],
        [13, 0],
        [27, 500],
      ],
      250,
    ],
    [
      "p-28 does not",
      [
        [0, 200],
        [7, 300],
        [14, 0],
        [28, 500],
      ],
      100,
    ],
    [
      "each week has seven days",
      [
        [0, 100],
        [6, 100],
        [7, 200],
        [13, 100],
        [20, 400],
        [27, 900],
      ],
      350,
    ],
    [
      "two weeks of very little",
      [
        [0, 0.5],
        [7, 0.5],
        [14, 0],
        [21, 0],
      ],
      undefined,
    ],
  ] as const)("%s", (_name, weeks, baselineAu) => {
    expect(back(weeks)?.evidence.values.baselineAu).toBe(baselineAu);
  });

  test("names the sessions of p-27…p and those since the return", () => {
    const found = back([
      [0, 100],
      [7, 200],
      [27, 100],
      [28, 900],
    ]);
    expect(found?.evidence.sources).toEqual(["s48", "s28", "s21", "s0"]);
  });

  test("shows the days off, the week and the percentage", () => {
    const found = back(
      [
        [0, 1000],
        [7, 1000],
        [14, 1000],
      ],
      800,
    );
    expect(found?.evidence.values).toEqual({
      week: 1,
      weekLoadAu: 800,
      baselineAu: 1000,
      capAu: 700,
      percentOfUsual: 80,
      daysOff: 21,
    });
    expect(found?.summary).toBe(
      "Week 1 after 21 days off: 800 AU, 80 % of the usual 1000 AU; the check-in point is 70 %.",
    );
  });
});

describe("running", () => {
  test("the run of the day before counts, a run of the same day does not", () => {
    const found = only("session-spike-run", [run(1, 10_000), run(0, 15_000)]);
    expect(found?.evidence.values).toEqual({
      runMeters: 15_000,
      longestMeters: 10_000,
      excessMeters: 5000,
      spikePercent: 50,
      earlierRuns: 1,
    });
    expect(only("session-spike-run", [run(0.2, 10_000), run(0, 15_000)])).toBeUndefined();
  });

  test("the weeks are D-6…D and four before, D-34…D-28 the first", () => {
    const found = only("run-week-ramp", [
      ...[35, 34, 28, 27, 13, 7, 6, 0].map((day) => run(day, day < 7 ? 10_000 : 5000)),
    ]);
    expect(found?.evidence.values).toEqual({
      weekMeters: 20_000,
      weekBeforeMeters: 10_000,
      weekRatio: 2,
      largestWeekMeters: 10_000,
      excessMeters: 10_000,
    });
    expect(found?.evidence.sources).toEqual(["s34", "s28", "s27", "s13", "s7", "s6", "s0"]);
  });
});

describe("region-stacked", () => {
  const swim = (hoursAgo: number) =>
    session(`h${hoursAgo}`, NOON - hoursAgo * HOUR, {
      kind: "swim",
      rpe: 7,
      durationMinutes: 60,
    });
  const shoulder = (hoursAgo: number) =>
    knee(hoursAgo, 3, { region: "shoulder", qualities: ["sharp"] });

  test("of two runs of three days the later is shown", () => {
    const days = [6, 5, 4, 2, 1, 0].map((day) => swim(day * 24 + 2));
    const found = only("region-stacked", days);
    expect(found?.evidence.sources).toEqual(["h50", "h26", "h2"]);
    expect(found?.evidence.values).toEqual({ consecutiveDays: 3 });
  });

  test("of pairs as close the later is shown, with the hours between", () => {
    const found = only(
      "region-stacked",
      [swim(60), swim(40), swim(20)],
      [shoulder(1), shoulder(80)],
    );
    // The whole episode of the pain, of which one report lies before the 72 h.
    expect(found?.evidence.sources).toEqual(["h40", "h20", "p80", "p1"]);
    expect(found?.evidence.values).toEqual({ hoursBetween: 19, highestNrs: 3 });
  });

  test("sessions that overlap have no hours between them", () => {
    const found = only("region-stacked", [swim(20), swim(19.5)], [shoulder(1)]);
    expect(found?.summary).toContain("two hard sessions 0 hours apart");
  });
});

describe("weak-progress-strain", () => {
  test("no earlier number counts as 0", () => {
    const runs = [load(20, 50, { kind: "run" }), load(16, 50, { kind: "run" })];
    const found = only(
      "weak-progress-strain",
      [...runs, load(2, 200, { kind: "run" })],
      [knee(5, 4), knee(6, 2)],
    );
    expect(found?.summary).toBe(
      "Knee: load of the last 14 days 100 % above the 14 before, and pain up from 0/10 to 4/10.",
    );
    expect(found?.evidence.values).toMatchObject({
      fortnightRatio: 2,
      highestNrs: 4,
      earlierHighestNrs: 0,
    });
  });
});

import { describe, expect, test } from "vitest";
import type { PainFact, SessionFact } from "@/lib/domain/facts";
import { nextChangeAt } from "@/lib/domain/rules/next-change";
import { DEFAULT_THRESHOLDS } from "@/lib/domain/thresholds/thresholds";
import { DAY, findingsOf, HOUR, history, instant, pain, session, severityOf } from "../build";

const TODAY = instant("2026-04-30T12:00:00Z");
const run = (daysAgo: number, distanceMeters?: number, id = `s${daysAgo}`): SessionFact =>
  session(id, TODAY - daysAgo * DAY, {
    kind: "run",
    ...(distanceMeters === undefined ? {} : { distanceMeters }),
  });
const knee = (nrs: number, hoursAgo = 1, rest: Partial<PainFact> = {}) => [
  pain("p", TODAY - hoursAgo * HOUR, nrs, { region: "knee", side: "left", ...rest }),
];

describe("session-spike-run", () => {
  const spike = (
    sessions: readonly SessionFact[],
    reports: readonly PainFact[] = [],
    at = TODAY,
    timeZone = "UTC",
  ) => severityOf(history({ timeZone, sessions, pain: reports }), at, "session-spike-run");
  /** The longest is `meters`; three runs in all. */
  const month = (meters: number) => [run(20, meters), run(10, meters / 2), run(5, meters / 2)];

  test.each<[string, readonly SessionFact[], string | null]>([
    ["10 % exactly", [...month(10_000), run(0, 11_000)], null],
    ["a metre more", [...month(10_000), run(0, 11_001)], "info"],
    ["30 % exactly", [...month(10_000), run(0, 13_000)], "info"],
    ["a metre more than 30 %", [...month(10_000), run(0, 13_001)], "watch"],
    ["10 % of a decimal", [...month(8000.3), run(0, 8800.33)], null],
    ["30 % of a decimal", [...month(12_000.1), run(0, 15_600.13)], "info"],
    ["two earlier runs", [...month(10_000).slice(1), run(0, 20_000)], "info"],
    ["a run of 5 km", [...month(4000), run(0, 5000)], "info"],
    ["a run of 4999.9 m", [...month(4000), run(0, 4999.9)], null],
    ["a run of 5 km, far more than the longest", [...month(1000), run(0, 5000)], "watch"],
    ["3 km more", [...month(8000), run(0, 11_000)], "watch"],
    ["2999.9 m more", [...month(8000), run(0, 10_999.9)], "info"],
    ["3 km more in decimals", [...month(7000.3), run(0, 10_000.3)], "watch"],
    ["a short run after a long one", [...month(10_000), run(2, 20_000), run(0, 4000)], null],
    ["no run before", [run(0, 20_000)], null],
    ["only runs of 0 m before", [run(20, 0), run(10, 0), run(0, 20_000)], null],
    ["30 days before its day", [run(30, 10_000), run(0, 20_000)], "info"],
    ["31 days before its day", [run(31, 10_000), run(0, 20_000)], null],
    ["a run of the same day", [run(0.1, 10_000), run(0, 20_000)], null],
    ["a run without a distance after it", [...month(10_000), run(1, 20_000), run(0)], "watch"],
    ["a run of 0 m after it", [...month(10_000), run(1, 20_000), run(0, 0)], null],
    ["a ride", [...month(10_000), { ...run(0, 20_000), kind: "ride" }], null],
    ["walks before", [{ ...run(9, 5000), kind: "walk" }, run(0, 20_000)], null],
  ])("%s", (_name, sessions, severity) => {
    expect(spike(sessions)).toBe(severity);
  });

  test("the latest run counts for 14 x 24 hours, the last instant included", () => {
    const sessions = [...month(10_000), run(0, 20_000)];
    expect(spike(sessions, [], TODAY + 14 * DAY)).toBe("watch");
    expect(spike(sessions, [], TODAY + 14 * DAY + 1)).toBeNull();
    const due = nextChangeAt(history({ sessions }), TODAY + 14 * DAY, DEFAULT_THRESHOLDS);
    expect(due).toBe(TODAY + 14 * DAY + 1);
  });

  test("the 30 days before are local days of the latest run's day", () => {
    // 23:30 on 31 March in New York, which is 1 April by UTC; the latest run is of 30 April.
    const early = session("e", instant("2026-04-01T03:30:00Z"), {
      kind: "run",
      distanceMeters: 10_000,
    });
    const latest = session("l", instant("2026-05-01T03:00:00Z"), {
      kind: "run",
      distanceMeters: 20_000,
    });
    const at = instant("2026-05-01T03:30:00Z");
    expect(spike([early, latest], [], at, "America/New_York")).toBe("info");
    const dayBefore = { ...early, startedAt: early.startedAt - DAY };
    expect(spike([dayBefore, latest], [], at, "America/New_York")).toBeNull();
    expect(spike([dayBefore, latest], [], at, "UTC")).toBeNull();
    expect(spike([dayBefore, { ...latest, startedAt: latest.startedAt - DAY }], [], at)).toBe(
      "info",
    );
  });

  test("an excess under 250 m is ignored, where short runs count", () => {
    const anyRun = { ...DEFAULT_THRESHOLDS, "session-spike-run.leastMeters": 0 };
    const says = (longest: number, latest: number) =>
      severityOf(
        history({ sessions: [...month(longest), run(0, latest)] }),
        TODAY,
        "session-spike-run",
        anyRun,
      );
    expect(says(1000, 1250)).toBe("info");
    expect(says(1000, 1249.9)).toBeNull();
    expect(says(950.1, 1200.1)).toBe("info");
  });

  test("pain of 3 within 72 h in a region that running loads raises it by one", () => {
    const small = [...month(10_000), run(0, 12_000)];
    const large = [...month(10_000), run(0, 14_000)];
    expect(spike(small, knee(3, 72))).toBe("watch");
    expect(spike(large, knee(3, 72))).toBe("act");
    expect(spike(large, knee(3, 72.001))).toBe("watch");
    expect(spike(large, knee(2))).toBe("watch");
    expect(spike(large, knee(5, 1, { region: "lower-back" }))).toBe("act");
    expect(spike(large, knee(5, 1, { region: "thigh-back" }))).toBe("watch");
    expect(spike([...month(10_000), run(0, 11_000)], knee(9))).toBeNull();
  });

  test("shows its numbers and what was left out", () => {
    const sessions = [...month(10_000), run(7, undefined, "n"), run(0, 11_001)];
    const [finding] = findingsOf(history({ sessions }), TODAY, "session-spike-run");
    expect(finding?.summary).toBe(
      "Run of 30 April: 11 km, just over 10 % beyond the longest of 3 runs in the 30 days before (10 km).",
    );
    expect(finding?.evidence.sources).toEqual(["s20", "s10", "n", "s5", "s0"]);
    expect(finding?.evidence.missing).toEqual(["1 run without a distance: left out."]);
  });
});

describe("run-week-ramp", () => {
  const ramp = (sessions: readonly SessionFact[], reports: readonly PainFact[] = [], at = TODAY) =>
    severityOf(history({ sessions, pain: reports }), at, "run-week-ramp");

  test.each<[string, readonly SessionFact[], string | null]>([
    ["1.50 exactly", [run(9, 20_000), run(0, 30_000)], null],
    ["above 1.50", [run(9, 20_000), run(0, 30_000.1)], "watch"],
    ["1.50 of decimals", [run(9, 15_000.1), run(8, 0.3), run(0, 22_500.6)], null],
    ["1.40 of the largest", [run(16, 25_000), run(9, 20_000), run(0, 35_000)], null],
    ["more than that", [run(16, 25_000), run(9, 20_000), run(0, 35_000.1)], "watch"],
    ["the largest on D-34", [run(34, 25_000), run(9, 20_000), run(0, 35_000)], null],
    ["a larger one before D-34", [run(35, 90_000), run(9, 20_000), run(0, 35_000)], "watch"],
    ["7 km more", [run(9, 10_000), run(0, 17_000)], "watch"],
    ["a hair less", [run(9, 10_000), run(0, 16_999.9)], null],
    ["7 km more than the largest", [run(16, 12_000), run(9, 10_000), run(0, 19_000)], "watch"],
    ["less than that", [run(16, 12_000), run(9, 10_000), run(0, 18_999)], null],
    ["7 km more in decimals", [run(9, 10_000.3), run(0, 17_000.3)], "watch"],
    ["8 to 16 km", [run(9, 8000), run(0, 16_000)], "watch"],
    ["5.4 to 10.8 km", [run(9, 5400), run(0, 10_800)], null],
    ["summed", [run(13, 5000), run(7, 5000), run(6, 9000), run(0, 8001)], "watch"],
    ["5 km before", [run(9, 5000), run(0, 12_000)], "watch"],
    ["less than 5 km before", [run(9, 4999.9), run(0, 19_000)], null],
    ["no run in the week before", [run(14, 10_000), run(0, 99_000)], null],
    ["an unknown distance before", [run(9, 10_000), run(8), run(0, 99_000)], null],
    ["one on D-34", [run(34), run(9, 10_000), run(0, 99_000)], null],
    ["one on D-35", [run(35), run(9, 10_000), run(0, 99_000)], "watch"],
    ["an unknown distance this week", [run(9, 10_000), run(1), run(0, 17_000)], "watch"],
    ["rides do not count", [run(9, 10_000), { ...run(0, 99_000), kind: "ride" }], null],
    [
      "a ride without a distance before",
      [{ ...run(8), kind: "ride" }, run(9, 10_000), run(0, 17_000)],
      "watch",
    ],
  ])("%s", (_name, sessions, severity) => {
    expect(ramp(sessions)).toBe(severity);
  });

  test("a week before without a run speaks where no least distance is asked for", () => {
    const anyWeek = { ...DEFAULT_THRESHOLDS, "run-week-ramp.earlierMeters": 0 };
    const [finding] = findingsOf(
      history({ sessions: [run(20, 4000), run(0, 11_000)] }),
      TODAY,
      "run-week-ramp",
      anyWeek,
    );
    expect(finding?.evidence.values).toEqual({
      weekMeters: 11_000,
      weekBeforeMeters: 0,
      largestWeekMeters: 4000,
      excessMeters: 7000,
    });
    expect(finding?.summary).toBe(
      "11 km run in the last 7 days, more than the 0 m of the 7 days before; the largest of the four weeks before was 4 km.",
    );
    const none = history({ sessions: [{ ...run(0, 9000), kind: "ride" }] });
    expect(findingsOf(none, TODAY, "run-week-ramp", anyWeek)).toEqual([]);
  });

  test("pain in a region that running loads makes it act", () => {
    const sessions = [run(9, 10_000), run(0, 17_000)];
    expect(ramp(sessions, knee(3))).toBe("act");
    expect(ramp(sessions, knee(3, 1, { region: "shoulder" }))).toBe("watch");
  });

  test("weeks are local days", () => {
    // At 23:00 the run of D-6 at 00:30 still counts for this week, an hour later it does not.
    const sessions = [
      session("a", instant("2026-04-20T12:00:00Z"), { kind: "run", distanceMeters: 10_000 }),
      session("b", instant("2026-04-24T00:30:00Z"), { kind: "run", distanceMeters: 20_000 }),
    ];
    expect(ramp(sessions, [], instant("2026-04-30T23:59:59Z"))).toBe("watch");
    expect(ramp(sessions, [], instant("2026-05-01T00:00:00Z"))).toBeNull();
  });

  test("names a run of this week without a distance", () => {
    const facts = history({ sessions: [run(9, 20_000), run(1), run(0, 30_001)] });
    const [finding] = findingsOf(facts, TODAY, "run-week-ramp");
    expect(finding?.summary).toBe(
      "30 km run in the last 7 days, just over 50 % more than the 20 km of the 7 days before; the largest of the four weeks before was 20 km.",
    );
    expect(finding?.evidence.missing).toEqual(["1 run without a distance: counted as 0 km."]);
  });
});

describe("run-start-heavy", () => {
  const start = (sessions: readonly SessionFact[], bodyMassIndex?: number, at = TODAY) =>
    severityOf(
      history({ sessions, client: bodyMassIndex === undefined ? {} : { bodyMassIndex } }),
      at,
      "run-start-heavy",
    );

  test.each<[string, readonly SessionFact[], number | undefined, string | null]>([
    ["an index of 30", [run(0, 5000)], 30, null],
    ["an index above 30", [run(0, 5000)], 30.1, "info"],
    ["no index given", [run(0, 5000)], undefined, null],
    ["3 km exactly", [run(0, 3000)], 31, null],
    ["3 km in decimals", [run(1, 1000.1), run(0, 1999.9)], 31, null],
    ["more than 3 km together", [run(3, 2000), run(0, 1001)], 31, "info"],
    ["six days ago", [run(6, 5000)], 31, "info"],
    ["seven days ago", [run(7, 5000)], 31, null],
    ["runs since the start that is too old", [run(7, 5000), run(0, 5000)], 31, null],
    ["180 x 24 h after another", [run(180, 5000), run(0, 5000)], 31, null],
    ["a moment more", [run(180.00001, 5000), run(0, 5000)], 31, "info"],
    ["a run without a distance before", [run(90), run(0, 5000)], 31, null],
    ["a first run without a distance", [run(2), run(0, 5000)], 31, "info"],
    ["walks before", [{ ...run(9, 5000), kind: "walk" }, run(0, 5000)], 31, "info"],
    ["of equal instants the smaller id", [run(0, 2000, "a"), run(0, 2000, "b")], 31, "info"],
  ])("%s", (_name, sessions, bodyMassIndex, severity) => {
    expect(start(sessions, bodyMassIndex)).toBe(severity);
  });

  test("is never raised by pain, and its sentence is about distance alone", () => {
    const facts = history({
      client: { bodyMassIndex: 35 },
      sessions: [run(2, 2000), run(1), run(0, 1500)],
      pain: knee(8),
    });
    const [finding] = findingsOf(facts, TODAY, "run-start-heavy");
    expect(finding?.severity).toBe("info");
    expect(finding?.summary).toBe(
      "No run in the 180 days before 28 April, 3.5 km in 3 runs since then; general advice for a first week is up to 3 km.",
    );
    expect(finding?.evidence.missing).toEqual(["1 run without a distance: counted as 0 km."]);
  });
});

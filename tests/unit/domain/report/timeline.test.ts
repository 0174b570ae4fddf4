import { describe, expect, it } from "vitest";
import type { PainFact } from "@/lib/domain/facts";
import { timelineOf } from "@/lib/domain/report/timeline";
import { DAY_MS } from "@/lib/domain/time/elapsed";
import {
  MONDAY_SESSION_AT,
  SAMPLE_NOW,
  SAMPLE_ZONE,
  samplePain,
  sampleSessions,
} from "@/tests/support/sample-client";

const axis = { timeZone: SAMPLE_ZONE, now: SAMPLE_NOW, weeks: 2 };

function report(id: string, daysAgo: number, more: Partial<PainFact> = {}): PainFact {
  const reportedAt = SAMPLE_NOW - daysAgo * DAY_MS;
  return { id, reportedAt, region: "knee", side: "left", nrs: 4, ...more };
}

describe("the timeline", () => {
  it("has one entry per local day of the client, today the last", () => {
    const { days } = timelineOf({ ...axis, sessions: sampleSessions(), pain: [] });
    expect(days).toHaveLength(14);
    expect(days[0]?.on).toBe("2026-02-21");
    expect(days.at(-1)?.on).toBe("2026-03-06");
  });

  it("keeps every date once where the clocks change", () => {
    const now = Date.UTC(2026, 2, 10, 16);
    const { days } = timelineOf({ ...axis, now, sessions: [], pain: [] });
    expect(new Set(days.map((day) => day.on)).size).toBe(14);
  });

  it("places a session on the local date of its start, not the UTC date", () => {
    const late = { id: "s", startedAt: Date.UTC(2026, 2, 5, 4, 30), kind: "run" } as const;
    const { days } = timelineOf({ ...axis, sessions: [late], pain: [] });
    expect(days.filter((day) => day.sessionCount > 0).map((day) => day.on)).toEqual(["2026-03-04"]);
  });

  it("tells a known load, an unknown load, a load of zero and a blank day apart", () => {
    const at = (day: number) => Date.UTC(2026, 2, day, 17);
    const { days } = timelineOf({
      ...axis,
      sessions: [
        { id: "a", startedAt: at(2), kind: "strength", durationMinutes: 60, rpe: 7 },
        { id: "b", startedAt: at(2) + 1, kind: "walk", durationMinutes: 20 },
        { id: "c", startedAt: at(3), kind: "walk", rpe: 3 },
        { id: "d", startedAt: at(4), kind: "mobility", durationMinutes: 15, rpe: 0 },
      ],
      pain: [],
    });
    const of = (on: string) => days.find((day) => day.on === on);
    expect(of("2026-03-02")).toEqual({
      on: "2026-03-02",
      loadAu: 420,
      sessionCount: 2,
      unknownLoadCount: 1,
    });
    expect(of("2026-03-03")).toMatchObject({ loadAu: null, sessionCount: 1, unknownLoadCount: 1 });
    expect(of("2026-03-04")).toMatchObject({ loadAu: 0, sessionCount: 1, unknownLoadCount: 0 });
    expect(of("2026-03-05")).toMatchObject({ loadAu: null, sessionCount: 0, unknownLoadCount: 0 });
  });

  it("draws one line per region and side, head to foot, points in time order", () => {
    const { lines } = timelineOf({
      ...axis,
      sessions: [],
      pain: [
        report("k2", 1),
        report("k1", 2),
        report("r", 1, { side: "right" }),
        report("n", 1, { region: "neck", side: "middle" }),
      ],
    });
    expect(lines.map((line) => [line.region, line.points.map((point) => point.id)])).toEqual([
      ["neck", ["n"]],
      ["knee", ["k1", "k2"]],
      ["knee", ["r"]],
    ]);
  });

  it("breaks a line only where more than seven days lie between two reports", () => {
    const { lines } = timelineOf({
      ...axis,
      weeks: 12,
      sessions: [],
      pain: [report("a", 20), report("b", 13), report("c", 5.99), report("d", 0)],
    });
    expect(lines[0]?.points.map((point) => point.isAfterGap)).toEqual([false, false, true, false]);
  });

  it("leaves out what is later than now and what is older than the axis", () => {
    const { lines, days } = timelineOf({
      ...axis,
      sessions: [{ id: "s", startedAt: SAMPLE_NOW + 1, kind: "run", durationMinutes: 9, rpe: 5 }],
      pain: [report("later", -0.01), report("older", 15), report("in", 13.5)],
    });
    expect(lines.flatMap((line) => line.points.map((point) => point.id))).toEqual(["in"]);
    expect(days.every((day) => day.sessionCount === 0)).toBe(true);
  });

  it("agrees with the sample client's facts", () => {
    const { days, lines } = timelineOf({ ...axis, sessions: sampleSessions(), pain: samplePain() });
    expect(MONDAY_SESSION_AT).toBeLessThan(SAMPLE_NOW);
    expect(days.find((day) => day.on === "2026-03-02")?.loadAu).toBe(420);
    expect(lines.map((line) => line.points.map((point) => point.nrs))).toEqual([[3, 5, 6, 5]]);
  });
});

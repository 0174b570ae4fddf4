import { describe, expect, it } from "vitest";
import { dueCheckIns, nextCheckInAt } from "@/lib/domain/check-ins/due";
import type { History } from "@/lib/domain/facts";
import { assess } from "@/lib/domain/rules/assess";
import { DEFAULT_THRESHOLDS } from "@/lib/domain/thresholds/thresholds";
import { DAY, HOUR, history, instant, pain, session } from "../build";

const MINUTE = 60_000;
const BEGAN = instant("2026-03-04T12:00:00Z");
const line = (hours: number) => BEGAN + hours * HOUR;

/** "24", "48", "72" or "morning s0", for each place. */
function dueAt(facts: History, at: number): readonly string[] {
  return dueCheckIns(assess(facts, at, DEFAULT_THRESHOLDS), facts).map(({ hours, sessionId }) =>
    sessionId === null ? String(hours) : `morning ${sessionId}`,
  );
}

function nextAt(facts: History, at: number): number | null {
  return nextCheckInAt(assess(facts, at, DEFAULT_THRESHOLDS), facts);
}

/** A back that began to hurt at noon, with later reports by hours and number. */
function episode(...reports: readonly (readonly [hours: number, nrs: number])[]): History {
  const all = [[0, 4] as const, ...reports];
  return history({ pain: all.map(([hours, nrs], index) => pain(`p${index}`, line(hours), nrs)) });
}

describe("the clock's questions", () => {
  it.each([
    ["before the first line", 23.9, []],
    ["on the first line", 24, []],
    ["past it", 24 + 1 / HOUR, ["24"]],
    ["on the second", 48, ["24"]],
    ["past the second", 48.01, ["48"]],
    ["on the last", 72, ["48"]],
    ["past the last", 72.01, ["72"]],
    ["weeks later", 27 * 24, ["72"]],
    ["when it lapses", 28 * 24, ["72"]],
    ["once it has lapsed", 28 * 24 + 0.01, []],
  ])("%s", (_when, hours, due) => {
    expect(dueAt(episode(), line(hours))).toEqual(due);
  });

  it.each([
    ["a report before the line does not answer it", [[20, 3]], 25, ["24"]],
    ["nor does one on it", [[24, 3]], 25, ["24"]],
    ["a report past it does", [[24.01, 3]], 47, []],
    ["for all lines that were passed by then", [[50, 3]], 71, []],
    ["but not for the next", [[50, 3]], 73, ["72"]],
    ["a number of 0 answers as well", [[24.5, 0]], 30, []],
    [
      "two zeros end the questions",
      [
        [24.5, 0],
        [45, 0],
      ],
      80,
      [],
    ],
    [
      "two that lie closer do not",
      [
        [24.5, 0],
        [40, 0],
      ],
      49,
      ["48"],
    ],
    ["a replaced episode is asked about no more", [[7 * 24 + 1, 4]], 7 * 24 + 2, []],
    ["the one that took its place is", [[7 * 24 + 1, 4]], 8 * 24 + 2, ["24"]],
  ] as const)("%s", (_what, reports, hours, due) => {
    expect(dueAt(episode(...reports), line(hours))).toEqual(due);
  });

  it("begin anew after two zeros", () => {
    const facts = episode([1, 0], [22, 0], [30, 5]);
    expect(dueAt(facts, line(53.9))).toEqual([]);
    expect(dueAt(facts, line(54.1))).toEqual(["24"]);
  });

  it("ask of a pain that is reported late what is still to come, and not three things at once", () => {
    const reportAfter = (hoursAfterOnset: number) =>
      history({ pain: [pain("p", line(hoursAfterOnset), 4, { onsetAt: BEGAN })] });
    expect(dueAt(reportAfter(30), line(30))).toEqual([]);
    expect(nextAt(reportAfter(30), line(30))).toBe(line(48) + 1);
    expect(dueAt(reportAfter(30), line(80))).toEqual(["72"]);
    expect(dueAt(reportAfter(400), line(400))).toEqual([]);
  });

  it("are counted from the end of a session that goes on", () => {
    const run = session("s", BEGAN, { kind: "run", durationMinutes: 120 });
    const facts = history({
      sessions: [run],
      pain: [pain("p", BEGAN + HOUR, 4, { sessionId: "s", moment: "during", region: "knee" })],
    });
    expect(nextAt(facts, BEGAN + HOUR)).toBe(instant("2026-03-05T07:00:00Z"));
    expect(dueAt(facts, line(26))).toEqual(["morning s"]);
    expect(dueAt(facts, line(26) + 1)).toEqual(["24"]);
  });

  it("come to each place on its own", () => {
    const facts = history({
      pain: [
        pain("a", BEGAN, 4, { region: "knee", side: "left" }),
        pain("b", line(1), 4, { region: "knee", side: "right" }),
        pain("c", line(25), 4, { region: "knee", side: "left" }),
      ],
    });
    expect(dueAt(facts, line(24.5))).toEqual(["24"]);
    expect(dueAt(facts, line(26))).toEqual(["24"]);
    expect(dueAt(facts, line(50))).toEqual(["48", "48"]);
  });

  it.each([
    ["Europe/Berlin", "2026-03-28T12:00:00Z"],
    ["Europe/Berlin", "2026-10-24T12:00:00Z"],
    ["America/New_York", "2026-03-07T20:00:00Z"],
    ["Australia/Lord_Howe", "2026-04-04T02:00:00Z"],
  ])("are elapsed hours over the change of the clocks in %s on %s", (timeZone, began) => {
    const at = instant(began);
    const facts = history({ timeZone, pain: [pain("p", at, 4)] });
    for (const hours of [24, 48, 72]) {
      expect(dueAt(facts, at + hours * HOUR)).not.toContain(String(hours));
      expect(dueAt(facts, at + hours * HOUR + 1)).toEqual([String(hours)]);
    }
  });
});

describe("the morning after a session", () => {
  /** A run that ended at 19:00 in Berlin, and a knee that hurts after it. */
  function run(
    day: string,
    parts: { start?: string; minutes?: number; timeZone?: string; reports?: object[] } = {},
  ) {
    const timeZone = parts.timeZone ?? "Europe/Berlin";
    const startedAt = instant(`${day}T${parts.start ?? "17:00:00Z"}`);
    const durationMinutes = parts.minutes ?? 60;
    const endAt = startedAt + durationMinutes * MINUTE;
    const facts = history({
      timeZone,
      sessions: [session("s", startedAt, { kind: "run", durationMinutes })],
      pain: [
        pain("p0", endAt, 4, { region: "knee", sessionId: "s", moment: "after" }),
        ...(parts.reports ?? []).map((rest, index) =>
          pain(`p${index + 1}`, 0, 2, { region: "knee", ...rest }),
        ),
      ],
    });
    return { facts, endAt };
  }

  it.each([
    ["on an ordinary day", "2026-03-02", {}, "2026-03-03T06:00:00Z"],
    ["when the clocks go forward in the night", "2026-03-28", {}, "2026-03-29T05:00:00Z"],
    ["when they go back", "2026-10-24", {}, "2026-10-25T06:00:00Z"],
    ["over midnight", "2026-03-02", { start: "22:30:00Z", minutes: 90 }, "2026-03-03T06:00:00Z"],
    ["for a whole day", "2026-03-02", { minutes: 1440 }, "2026-03-04T06:00:00Z"],
    ["in the small hours", "2026-03-02", { start: "00:00:00Z" }, "2026-03-03T06:00:00Z"],
    ["in the west", "2026-03-02", { timeZone: "America/New_York" }, "2026-03-03T12:00:00Z"],
  ] as const)("%s is seven the next day", (_when, day, parts, morning) => {
    const { facts } = run(day, parts);
    const at = instant(morning);
    expect(dueAt(facts, at - 1)).toEqual([]);
    expect(dueAt(facts, at)).toEqual(["morning s"]);
  });

  const morning = instant("2026-03-03T06:00:00Z");
  const midnight = instant("2026-03-03T23:00:00Z");
  const linked = { sessionId: "s", moment: "morning-after" } as const;

  it("ends with the day", () => {
    const { facts } = run("2026-03-02", { start: "22:00:00Z" });
    expect(dueAt(facts, midnight - 1)).toEqual(["morning s"]);
    expect(dueAt(facts, midnight)).toEqual([]);
    expect(nextAt(facts, midnight - 1)).toBe(midnight);
  });

  it.each([
    ["is answered by a report of it", { reportedAt: morning + HOUR, ...linked }, []],
    ["also by one before seven", { reportedAt: morning - HOUR, ...linked }, []],
    ["by no other report", { reportedAt: morning + HOUR }, ["morning s"]],
    [
      "nor by one of another place",
      { reportedAt: morning + HOUR, ...linked, region: "hip" },
      ["morning s"],
    ],
  ] as const)("%s", (_what, report, due) => {
    const { facts } = run("2026-03-02", { reports: [report] });
    expect(dueAt(facts, morning + 2 * HOUR)).toEqual(due);
  });

  it("gives way to the clock's question of that evening, unless it was answered", () => {
    const open = run("2026-03-02");
    expect(dueAt(open.facts, open.endAt + 24 * HOUR + 1)).toEqual(["24"]);
    const answered = run("2026-03-02", { reports: [{ reportedAt: morning + HOUR, ...linked }] });
    expect(dueAt(answered.facts, answered.endAt + 24 * HOUR + 1)).toEqual([]);
    expect(dueAt(answered.facts, answered.endAt + 48 * HOUR + 1)).toEqual(["48"]);
  });

  it("comes instead of the clock's question of the same night", () => {
    const early = run("2026-03-02", { start: "04:00:00Z" });
    expect(dueAt(early.facts, morning - MINUTE)).toEqual([]);
    expect(dueAt(early.facts, morning)).toEqual(["morning s"]);
  });

  it("but never instead of the last one, which decides", () => {
    const endAt = instant("2026-03-02T05:00:00Z");
    const facts = history({
      timeZone: "Europe/Berlin",
      sessions: [
        session("s", endAt - HOUR, { kind: "run", durationMinutes: 60 }),
        session("t", endAt + 2 * DAY, { kind: "run", durationMinutes: 60 }),
      ],
      pain: [
        pain("p0", endAt, 4, { region: "knee", sessionId: "s" }),
        pain("p1", endAt + 2 * DAY + HOUR, 4, { region: "knee", sessionId: "t" }),
      ],
    });
    const lastLine = endAt + 72 * HOUR;
    expect(dueAt(facts, lastLine + 1)).toEqual(["72"]);
    expect(dueAt(facts, instant("2026-03-05T06:00:00Z"))).toEqual(["72"]);
  });

  it("is not asked of a session that no pain was linked to before it", () => {
    const late = history({
      timeZone: "Europe/Berlin",
      sessions: [session("s", morning - 12 * HOUR, { kind: "run", durationMinutes: 60 })],
      pain: [
        pain("p0", morning - 30 * HOUR, 4, { region: "knee" }),
        pain("p1", morning + HOUR, 4, { region: "knee", sessionId: "s", moment: "after" }),
      ],
    });
    expect(dueAt(late, morning + HOUR)).toEqual([]);
    const painless = run("2026-03-02");
    const facts = {
      ...painless.facts,
      pain: [
        pain("q", painless.endAt - HOUR, 4, { region: "knee" }),
        ...painless.facts.pain.map((report) => ({ ...report, nrs: 0 })),
      ],
    };
    expect(dueAt(facts, morning)).toEqual([]);
  });

  it("moves with the client", () => {
    const { facts } = run("2026-03-02");
    const abroad = { ...facts, client: { ...facts.client, timeZone: "America/New_York" } };
    expect(dueAt(abroad, morning)).toEqual([]);
    expect(dueAt(abroad, instant("2026-03-03T12:00:00Z"))).toEqual(["morning s"]);
  });
});

import { describe, expect, test } from "vitest";
import type { SessionFact } from "@/lib/domain/facts";
import { findingsOf, history, instant, pain, session } from "../build";

const NOON = instant("2026-06-28T12:00:00Z");
const DAY = 86_400_000;

/** `minutes` at effort 1 on a day so many days ago: `back` of it for the lower back, the rest for the knee. */
function mixed(daysAgo: number, back: number, knee: number, rest: Partial<SessionFact> = {}) {
  return session(`d${daysAgo}-${back}-${knee}`, NOON - daysAgo * DAY, {
    rpe: 1,
    durationMinutes: back + knee,
    exercises: [
      {
        name: "Mixed",
        regions: { "lower-back": back / (back + knee), knee: knee / (back + knee) },
        sets: [{ reps: 5 }],
      },
    ],
    ...rest,
  });
}

function backOf(sessions: readonly SessionFact[], reports: ReturnType<typeof pain>[] = []) {
  const found = findingsOf(history({ sessions, pain: reports }), NOON, "region-concentrated");
  return found.find(({ region }) => region === "lower-back");
}

/** Three days of this week, `back` of every 100 AU for the lower back. */
const week = (back: number) => [0, 2, 4].map((day) => mixed(day, back, 100 - back));
/** Two sessions in each of the four weeks before. */
const usualWeeks = (back: number, rest: Partial<SessionFact> = {}) =>
  [7, 10, 14, 17, 21, 24, 28, 31].map((day) => mixed(day, back, 100 - back, rest));

describe("region-concentrated", () => {
  test.each([
    ["half the week without earlier weeks", 50, "watch"],
    ["a hair below half", 49.9, undefined],
  ])("%s", (_name, back, severity) => {
    expect(backOf(week(back))?.severity).toBe(severity);
  });

  test.each([
    ["exactly 1.5 times the usual share", 45, 30, "watch"],
    ["a hair below 1.5 times", 44.9, 30, undefined],
    ["exactly 40 %", 40, 10, "watch"],
    ["a hair below 40 %", 39.9, 10, undefined],
  ])("%s", (_name, now, usual, severity) => {
    expect(backOf([...usualWeeks(usual), ...week(now)])?.severity).toBe(severity);
  });

  test("five earlier sessions are no baseline, six are", () => {
    const five = usualWeeks(40).slice(0, 5);
    expect(backOf([...five, ...week(50)])?.severity).toBe("watch");
    expect(backOf([...usualWeeks(40).slice(0, 6), ...week(50)])).toBeUndefined();
  });

  test("the four weeks end seven days before today and begin 34 days before it", () => {
    const outside = [35, 36, 37, 38, 39, 40].map((day) => mixed(day, 40, 60));
    expect(backOf([...outside, ...week(50)])?.severity).toBe("watch");
    const inside = [34, 33, 32, 31, 30, 29].map((day) => mixed(day, 40, 60));
    expect(backOf([...inside, ...week(50)])).toBeUndefined();
  });

  test("weeks without a load are left out of the median", () => {
    const oneWeek = [7, 8, 9, 10, 11, 12].map((day) => mixed(day, 30, 70));
    expect(backOf([...oneWeek, ...week(45)])?.severity).toBe("watch");
    expect(backOf([...oneWeek, ...week(44)])).toBeUndefined();
  });

  test("six earlier sessions without any load leave it silent", () => {
    const bare = [7, 8, 9, 10, 11, 12].map((day) => session(`b${day}`, NOON - day * DAY));
    expect(backOf([...bare, ...week(60)])).toBeUndefined();
  });

  test("an earlier unknown load silences the regions that it loads and no other", () => {
    const unknown = session("unknown", NOON - 8 * DAY, {
      rpe: 5,
      exercises: [{ name: "Row", regions: { "lower-back": 1 }, sets: [{ reps: 5 }] }],
    });
    expect(backOf([...usualWeeks(20), ...week(60)])?.severity).toBe("watch");
    expect(backOf([...usualWeeks(20), unknown, ...week(60)])).toBeUndefined();
    const elsewhere = {
      ...unknown,
      exercises: [{ name: "Run", regions: { knee: 1 }, sets: [{}] }],
    };
    expect(backOf([...usualWeeks(20), elsewhere, ...week(60)])?.severity).toBe("watch");
  });

  test("an unknown load of this week counts 0 and its day counts", () => {
    const unknown = mixed(4, 60, 40);
    const { rpe: _rpe, ...bare } = unknown;
    const found = backOf([mixed(0, 60, 40), mixed(2, 60, 40), bare]);
    expect(found?.severity).toBe("watch");
    expect(found?.evidence.missing).toHaveLength(1);
  });

  test("two days are not three", () => {
    expect(backOf([mixed(0, 60, 40), mixed(2, 60, 40), mixed(2, 61, 40)])).toBeUndefined();
  });

  test("pain of 3 in the same region within 72 h raises it to act, elsewhere not", () => {
    const hurt = pain("p", NOON - 72 * 3_600_000, 3, { qualities: ["sharp"] });
    expect(backOf(week(60), [hurt])?.severity).toBe("act");
    expect(backOf(week(60), [{ ...hurt, nrs: 2 }])?.severity).toBe("watch");
    expect(backOf(week(60), [{ ...hurt, region: "knee" }])?.severity).toBe("watch");
    expect(backOf(week(60), [{ ...hurt, reportedAt: hurt.reportedAt - 1 }])?.severity).toBe(
      "watch",
    );
  });

  // Each of the four weeks has a share of its own: any other cut of the 28 days has another median.
  test.each([
    ["first days", [34, 27, 20, 13]],
    ["last days", [28, 21, 14, 7]],
  ])("a week's share is that of its own seven days, %s", (_name, days) => {
    const [a = 0, b = 0, c = 0, d = 0] = days;
    const shares = [
      [a, 10],
      [b, 20],
      [c, 40],
      [d, 50],
    ] as const;
    const twice = shares.flatMap(([day, back]) => [
      mixed(day, back, 100 - back),
      mixed(day, back, 100 - back, { id: `again${day}` }),
    ]);
    const found = backOf([...twice, ...week(60)]);
    expect(found?.evidence.values.usualShare).toBeCloseTo(0.3, 12);
  });

  test("a week of very little load has a share as well", () => {
    const tiny = [7, 8, 14, 15, 21, 22].map((day) => ({
      ...mixed(day, 0.15, 0.35),
      id: `tiny${day}`,
    }));
    expect(backOf([...tiny, ...week(60)])?.evidence.values.usualShare).toBeCloseTo(0.3, 12);
  });
});

import { describe, expect, test } from "vitest";
import type { SessionFact } from "@/lib/domain/facts";
import { DEFAULT_THRESHOLDS } from "@/lib/domain/thresholds/thresholds";
import { findingsOf, history, instant, session } from "../build";

const NOON = instant("2026-06-28T12:00:00Z");
const DAY = 86_400_000;

const load = (daysAgo: number, loadAu: number) =>
  session(`d${daysAgo}`, NOON - daysAgo * DAY, { rpe: 1, durationMinutes: loadAu });

/** One session in each of the eight weeks before, of these loads, latest week first. */
const weeksBefore = (loads: readonly number[]) =>
  loads.map((loadAu, index) => load(7 + index * 7, loadAu));
const EVEN = weeksBefore([100, 100, 100, 100, 100, 100, 100, 100]);

function monotony(sessions: readonly SessionFact[], thresholds = DEFAULT_THRESHOLDS) {
  return findingsOf(history({ sessions }), NOON, "monotony-high", thresholds)[0];
}

/** Seven day loads, today last. */
const week = (loads: readonly number[]) =>
  loads.flatMap((loadAu, index) => (loadAu < 0 ? [] : [load(6 - index, loadAu)]));

describe("monotony-high", () => {
  test("equal days are capped at 10", () => {
    const found = monotony([...EVEN, ...week([60, 60, 60, 60, 60, 60, 60])]);
    expect(found?.severity).toBe("info");
    expect(found?.evidence.values.monotony).toBe(10);
  });

  // The first has mean 40 and population SD 20; moving one unit between unequal days changes only the SD.
  test.each([
    ["exactly 2.0", [10, 10, 40, 50, 50, 60, 60], undefined],
    ["a little below", [10, 9, 41, 50, 50, 60, 60], undefined],
    ["a little above", [10, 11, 39, 50, 50, 60, 60], "info"],
    ["tenths that no double holds, exactly 2.0", [1.1, 1.1, 4.4, 5.5, 5.5, 6.6, 6.6], undefined],
  ])("%s", (_name, loads, severity) => {
    const light = weeksBefore([1, 1, 1, 1, 1, 1, 1, 1]);
    expect(monotony([...light, ...week(loads)])?.severity).toBe(severity);
  });

  test("sessions on four days are too few, on five enough; two on a day are one day", () => {
    const flat = [70, 70, 70, 70, 70, 70, 70];
    const line = { ...DEFAULT_THRESHOLDS, "monotony-high.monotony": 1 };
    const on = (days: number) => [...EVEN, ...week(flat.map((au, i) => (i < days ? au : -1)))];
    expect(monotony(on(4), line)).toBeUndefined();
    expect(monotony(on(5), line)).toBeDefined();
    const twice = session("twice", NOON - 6 * DAY, { rpe: 1, durationMinutes: 1 });
    expect(monotony([...on(4), twice], line)).toBeUndefined();
  });

  test("the week must reach the sixth of the eight weeks before, smallest first", () => {
    const flat = week([10, 10, 10, 10, 10, 10, 10]);
    expect(monotony([...weeksBefore([10, 20, 30, 40, 50, 70, 80, 90]), ...flat])).toBeDefined();
    expect(monotony([...weeksBefore([10, 20, 30, 40, 50, 70.1, 80, 90]), ...flat])).toBeUndefined();
  });

  test("each of the eight weeks needs load, and a ninth is not asked", () => {
    const flat = week([60, 60, 60, 60, 60, 60, 60]);
    expect(monotony([...EVEN.slice(0, 7), ...flat])).toBeUndefined();
    expect(monotony([...EVEN.slice(0, 7), load(56, 0), ...flat])).toBeUndefined();
    expect(monotony([...EVEN.slice(0, 7), load(62, 100), ...flat])).toBeDefined();
    expect(monotony([...EVEN.slice(0, 7), load(63, 100), ...flat])).toBeUndefined();
  });

  test("an unknown load anywhere in the nine weeks silences it, before them it does not", () => {
    const flat = week([60, 60, 60, 60, 60, 60, 60]);
    const unknown = (daysAgo: number) => session("unknown", NOON - daysAgo * DAY);
    expect(monotony([...EVEN, ...flat, unknown(0)])).toBeUndefined();
    expect(monotony([...EVEN, ...flat, unknown(62)])).toBeUndefined();
    expect(monotony([...EVEN, ...flat, unknown(63)])).toBeDefined();
  });
});

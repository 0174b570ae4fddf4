import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ewmaByDay } from "@/lib/domain/load/ewma";
import { intensityRelativeVolume, volumeLoadKg } from "@/lib/domain/load/volume-load";
import { monotonyOf } from "@/lib/domain/rules/monotony-high";

const days = (count: number, load: number | null) => Array.from({ length: count }, () => load);

describe("ewmaByDay", () => {
  test("begins with the first known load and says nothing before it", () => {
    expect(ewmaByDay([null, null, 300, 0])).toEqual([
      null,
      null,
      { acute: 300, chronic: 300, ratio: null },
      { acute: 225, chronic: 300 * (1 - 2 / 29), ratio: null },
    ]);
    expect(ewmaByDay([])).toEqual([]);
  });

  test.each([
    ["27 days", days(27, 100), null],
    ["28 days", days(28, 100), 1],
    ["28 days of rest", days(28, 0), null],
    ["27 days after a missing one", [...days(30, 100), null, ...days(27, 100)], null],
    ["28 days after a missing one", [...days(30, 100), null, ...days(28, 100)], 1],
    ["a missing one today", [...days(60, 100), null], null],
  ])("the ratio after %s", (_name, loads, ratio) => {
    expect(ewmaByDay(loads).at(-1)?.ratio).toBe(ratio);
  });

  test("a missing day holds both averages, a rest day lowers them", () => {
    const before = ewmaByDay(days(30, 100)).at(-1);
    const missing = ewmaByDay([...days(30, 100), null]).at(-1);
    const rest = ewmaByDay([...days(30, 100), 0]).at(-1);
    expect(missing).toEqual({ ...before, ratio: null });
    expect(rest?.acute).toBeCloseTo(75, 9);
    expect(rest?.chronic).toBeCloseTo(100 * (27 / 29), 9);
  });

  test("both averages lie between the smallest and the largest load", () => {
    const aLoad = fc.option(fc.integer({ min: 0, max: 1000 }), { freq: 8 });
    fc.assert(
      fc.property(fc.array(aLoad, { minLength: 1, maxLength: 60 }), (loads) => {
        const known = loads.filter((load) => load !== null);
        for (const day of ewmaByDay(loads)) {
          for (const value of day === null ? [] : [day.acute, day.chronic]) {
            expect(value).toBeGreaterThanOrEqual(Math.min(...known) - 1e-9);
            expect(value).toBeLessThanOrEqual(Math.max(...known) + 1e-9);
          }
        }
      }),
    );
  });
});

describe("volumeLoadKg", () => {
  test.each([
    [
      "repetitions times load",
      [
        { reps: 5, loadKg: 100 },
        { reps: 3, loadKg: 110 },
      ],
      830,
    ],
    [
      "warm-up sets left out",
      [
        { reps: 5, loadKg: 100 },
        { reps: 9, warmUp: true },
      ],
      500,
    ],
    ["a load of 0", [{ reps: 5, loadKg: 0 }], 0],
    ["no set", [], 0],
    ["an unknown load is not 0", [{ reps: 5, loadKg: 100 }, { reps: 5 }], null],
    ["unknown repetitions are not 0", [{ reps: 5, loadKg: 100 }, { loadKg: 20 }], null],
  ])("%s", (_name, sets, kg) => {
    expect(volumeLoadKg(sets)).toBe(kg);
  });

  test("intensity relative volume has no unit and no load", () => {
    expect(intensityRelativeVolume(4, 5, 0.8)).toBe(16);
  });
});

describe("monotonyOf", () => {
  test.each([
    ["no load", [0, 0, 0, 0, 0, 0, 0], null],
    ["equal days, capped", [60, 60, 60, 60, 60, 60, 60], 10],
    ["nearly equal days, capped", [60, 60, 60, 60, 60, 60, 61], 10],
    ["just below the cap", [60, 60, 60, 60, 60, 60, 80], (440 / 7 / Math.sqrt(6 * 400)) * 7],
  ])("%s", (_name, loads, monotony) => {
    const found = monotonyOf(loads).monotony;
    if (monotony === null || found === null) expect(found).toBe(monotony);
    else expect(found).toBeCloseTo(monotony, 9);
  });

  test("neither the order of the days nor the unit of the loads matters, and strain has the unit", () => {
    const aWeek = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(aWeek, fc.constantFrom(2, 10), (loads, factor) => {
        const plain = monotonyOf(loads);
        expect(monotonyOf(loads.toReversed()).monotony ?? -1).toBeCloseTo(plain.monotony ?? -1, 9);
        const scaled = monotonyOf(loads.map((load) => load * factor));
        expect(scaled.monotony ?? -1).toBeCloseTo(plain.monotony ?? -1, 6);
        expect(scaled.strainAu ?? 0).toBeCloseTo((plain.strainAu ?? 0) * factor, 3);
      }),
    );
  });
});

import { describe, expect, test } from "vitest";
import { EXERCISE_NAMES, EXERCISES, foldName } from "@/lib/domain/exercises/catalogue";
import { matchExercise } from "@/lib/domain/exercises/match";
import { REGIONS } from "@/lib/domain/vocabulary";
import { EXPORTED_TITLES } from "./exported-titles";

/** Weight by region; null where the catalogue does not list the name. */
function lookUpWeights(name: string) {
  const found = matchExercise(name);
  const loaded = found?.match === "exact" ? found.loaded : null;
  return loaded && Object.fromEntries(loaded.map(({ region, weight }) => [region, weight]));
}

describe("foldName", () => {
  test.each([
    ["Deadlift (Barbell)", "deadlift barbell"],
    ["  PULL-UP  ", "pull up"],
    ["Ｓｑｕａｔ　（Ｂａｒｂｅｌｌ）", "squat barbell"],
    ["Lat\u00a0Pulldown – Wide Grip_(Cable)", "lat pulldown wide grip cable"],
    ["21's — curls", "21 s curls"],
    ["Élévation latérale", "élévation latérale"],
    ["E\u0301le\u0301vation", "élévation"],
    ["ﬂy № ①", "fly no 1"],
    ["Bankdrücken (Langhantel)", "bankdrücken langhantel"],
    ["데드리프트", "데드리프트"],
    ["🏋️ — !", ""],
  ])("%s", (name, folded) => {
    expect(foldName(name)).toBe(folded);
    expect(foldName(folded)).toBe(folded);
  });
});

describe("the catalogue", () => {
  test("knows an exercise by name and alias", () => {
    const deadlift = { "lower-back": 1, buttock: 0.5, "thigh-back": 0.5 };
    expect(lookUpWeights("Deadlift")).toEqual(deadlift);
    expect(lookUpWeights("deadlift (barbell)")).toEqual(deadlift);
    expect(lookUpWeights("Ｄｅａｄｌｉｆｔ - BARBELL")).toEqual(deadlift);
    expect(lookUpWeights("Bent Over Row (Barbell)")).toEqual({
      "upper-back": 1,
      "lower-back": 0.5,
    });
    expect(lookUpWeights("Underwater Basket Weaving")).toBeNull();
    expect(lookUpWeights("")).toBeNull();
  });

  test("has at least 200 exercises, each named once", () => {
    expect(EXERCISES.length).toBeGreaterThanOrEqual(200);
    expect(new Set(EXERCISE_NAMES).size).toBe(EXERCISES.length);
  });

  test("holds no spelling twice, whether name or alias", () => {
    const spellings = EXERCISES.flatMap(({ name, aliases }) => [name, ...aliases].map(foldName));
    const twice = spellings.filter((folded, index) => spellings.indexOf(folded) !== index);
    expect(twice).toEqual([]);
    expect(spellings).not.toContain("");
  });

  test("gives every exercise a primary region, and no region twice", () => {
    for (const { name, primary, secondary } of EXERCISES) {
      expect(primary.length, name).toBeGreaterThan(0);
      expect(new Set([...primary, ...secondary]).size, name).toBe(
        primary.length + secondary.length,
      );
    }
  });

  test("gives weights above 0 and up to 1, to known regions, the largest of them 1", () => {
    for (const { name } of EXERCISES) {
      const weights = Object.entries(lookUpWeights(name) ?? {});
      for (const [region, weight] of weights) {
        expect(REGIONS, name).toContain(region);
        expect(weight, name).toBeGreaterThan(0);
        expect(weight, name).toBeLessThanOrEqual(1);
      }
      expect(Math.max(...weights.map(([, weight]) => weight)), name).toBe(1);
    }
  });

  test("reaches every region by some exercise", () => {
    const reached = new Set(EXERCISES.flatMap((e) => [...e.primary, ...e.secondary]));
    expect(REGIONS.filter((region) => !reached.has(region))).toEqual([]);
  });

  test("counts a part of the client's own weight where it is lifted", () => {
    const fractions = new Map(EXERCISES.map((e) => [e.name, e.bodyweightFraction]));
    for (const [name, fraction] of fractions) {
      if (fraction === undefined) continue;
      expect(fraction, name).toBeGreaterThan(0);
      expect(fraction, name).toBeLessThanOrEqual(1);
    }
    expect(fractions.get("Push Up")).toBe(0.64);
    expect(fractions.get("Kneeling Push Up")).toBe(0.49);
    for (const name of ["Pull Up", "Chin Up", "Dip"]) expect(fractions.get(name), name).toBe(1);
    for (const name of ["Deadlift", "Leg Press"]) expect(fractions.get(name)).toBeUndefined();
  });

  test.each(EXPORTED_TITLES)("knows the exported title %s", (title) => {
    expect(lookUpWeights(title)).not.toBeNull();
  });
});

import { describe, expect, test } from "vitest";
import { EXERCISE_NAMES, foldName, lookUpWeights } from "@/lib/domain/load/catalogue";
import { EXERCISES_LOWER } from "@/lib/domain/load/exercises-lower";
import { EXERCISES_TRUNK } from "@/lib/domain/load/exercises-trunk";
import { EXERCISES_UPPER } from "@/lib/domain/load/exercises-upper";

const ALL = [...EXERCISES_LOWER, ...EXERCISES_TRUNK, ...EXERCISES_UPPER];

describe("foldName", () => {
  test.each([
    ["Deadlift (Barbell)", "deadlift barbell"],
    ["  PULL-UP  ", "pull up"],
    ["Ｓｑｕａｔ", "squat"],
    ["21's — curls", "21 s curls"],
    ["Élévation latérale", "élévation latérale"],
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
    expect(lookUpWeights("Bent Over Row (Barbell)")).toEqual({
      "upper-back": 1,
      "lower-back": 0.5,
    });
    expect(lookUpWeights("Underwater Basket Weaving")).toBeNull();
  });

  test("gives every spelling to one exercise only", () => {
    const spellings = ALL.flatMap(({ name, aliases }) =>
      [...new Set([name, ...aliases].map(foldName))].map((folded) => folded),
    );
    const twice = spellings.filter((folded, index) => spellings.indexOf(folded) !== index);
    expect(twice).toEqual([]);
  });

  test("gives every exercise a primary region, and no region twice", () => {
    for (const { name, primary, secondary } of ALL) {
      expect(primary.length, name).toBeGreaterThan(0);
      expect(new Set([...primary, ...secondary]).size, name).toBe(
        primary.length + secondary.length,
      );
    }
    expect(EXERCISE_NAMES.length).toBeGreaterThanOrEqual(60);
  });
});

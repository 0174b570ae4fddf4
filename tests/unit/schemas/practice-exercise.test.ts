import { describe, expect, it } from "vitest";
import { faultIn } from "@/lib/schemas/fault";
import { practiceExerciseActSchema, practiceExerciseSchema } from "@/lib/schemas/practice-exercise";

const NAME = "Sled Zigzag";

function faultOf(input: unknown) {
  const { error } = practiceExerciseSchema.safeParse(input);
  return error && Object.values(faultIn(error, "entry")).join(" ");
}

describe("an exercise of a practice", () => {
  it("is taken with its ends trimmed and without the regions that it does not load", () => {
    const weights = { calf: 1, ankle: 0.5, knee: 0 };
    expect(practiceExerciseSchema.parse({ name: ` ${NAME} `, weights })).toEqual({
      name: NAME,
      weights: { calf: 1, ankle: 0.5 },
    });
  });

  it.each([
    ["no name", { weights: { calf: 1 } }, "name is missing"],
    ["an empty name", { name: "  ", weights: { calf: 1 } }, "name must hold a letter or a digit"],
    ["marks alone", { name: "—!", weights: { calf: 1 } }, "name must hold a letter or a digit"],
    [
      "a name too long",
      { name: "x".repeat(201), weights: { calf: 1 } },
      "name must be at most 200 characters",
    ],
    [
      "a name of two lines",
      { name: "Sled\nZigzag", weights: { calf: 1 } },
      "name must not hold control characters",
    ],
    ["no weights", { name: NAME }, "weights is missing"],
    ["no region", { name: NAME, weights: {} }, "weights must give a region a weight above 0"],
    [
      "regions that load nothing",
      { name: NAME, weights: { calf: 0 } },
      "weights must give a region a weight above 0",
    ],
    [
      "a weight above 1",
      { name: NAME, weights: { calf: 1.01 } },
      "weights.calf must be a number from 0 to 1",
    ],
    [
      "a weight below 0",
      { name: NAME, weights: { calf: 1, knee: -0.1 } },
      "weights.knee must be a number from 0 to 1",
    ],
    [
      "a weight that is text",
      { name: NAME, weights: { calf: "1" } },
      "weights.calf must be a number from 0 to 1",
    ],
    ["an unknown key", { name: NAME, weights: { calf: 1 }, id: "x" }, "id is not a known key"],
  ])("is refused with %s", (_what, input, fault) => {
    expect(faultOf(input)).toBe(fault);
  });

  it("is refused with a region that does not exist", () => {
    expect(faultOf({ name: NAME, weights: { tail: 1 } })).toMatch(/^weights/);
  });

  it("knows no act but to archive it", () => {
    expect(practiceExerciseActSchema.safeParse({ kind: "archive" }).success).toBe(true);
    expect(practiceExerciseActSchema.safeParse({ kind: "delete" }).success).toBe(false);
  });
});

import { describe, expect, it } from "vitest";
import { weightsOf, weightWords, without } from "@/app/(trainer)/exercises/exercise-weights";

describe("what an exercise of the practice loads", () => {
  it("weighs main regions 1 and helping ones 0.5", () => {
    expect(weightsOf(["calf"], ["ankle", "foot"])).toEqual({ calf: 1, ankle: 0.5, foot: 0.5 });
    expect(weightsOf([], [])).toEqual({});
  });

  it("is read heaviest first, then from head to foot", () => {
    expect(weightWords({ ankle: 0.5, knee: 1, "lower-back": 0.25, hip: 1, calf: 0 })).toBe(
      "Hip 1, Knee 1, Ankle 0.5, Lower back 0.25",
    );
  });

  it("takes a region out of one list when it is chosen in the other", () => {
    expect(without(["calf", "knee"], ["knee", "hip"])).toEqual(["calf"]);
  });
});

import { describe, expect, test } from "vitest";
import { type OwnWeights, withOwnExercises } from "@/lib/domain/exercises/own-exercises";
import type { ExerciseFact, History } from "@/lib/domain/facts";
import { regionSharesOf } from "@/lib/domain/load/region-share";

const OWN: OwnWeights = new Map([
  ["sled zigzag", { calf: 1, ankle: 0.5 }],
  ["deadlift", { buttock: 1 }],
]);

function historyOf(...exercises: readonly ExerciseFact[]): History {
  return {
    client: { timeZone: "Europe/Berlin" },
    sessions: [
      { id: "s-1", startedAt: 0, kind: "strength", exercises },
      { id: "s-2", startedAt: 1, kind: "run" },
    ],
    pain: [],
  };
}

function regionsOf(exercise: Omit<ExerciseFact, "sets">, own = OWN) {
  const history = withOwnExercises(historyOf({ ...exercise, sets: [{ reps: 5 }] }), own);
  return history.sessions[0]?.exercises?.[0]?.regions;
}

describe("a practice's own exercises", () => {
  test.each([
    ["an exercise that nothing built in knows", { name: "Sled Zigzag" }, { calf: 1, ankle: 0.5 }],
    ["another spelling of it", { name: "ＳＬＥＤ-zigzag!" }, { calf: 1, ankle: 0.5 }],
    ["ahead of a built-in one", { name: "Deadlift" }, { buttock: 1 }],
    ["not a built-in alias of another spelling", { name: "Deadlift (Barbell)" }, undefined],
    ["not what states its regions", { name: "Deadlift", regions: { hip: 1 } }, { hip: 1 }],
    ["not what states that it loads none", { name: "Deadlift", regions: {} }, {}],
    ["nothing unknown to both", { name: "Basket Weaving" }, undefined],
  ])("weigh %s", (_what, exercise, regions) => {
    expect(regionsOf(exercise)).toEqual(regions);
  });

  test("leave a history that they do not touch the very object it was", () => {
    const history = historyOf({ name: "Squat", sets: [] });
    expect(withOwnExercises(history, OWN)).toBe(history);
    const touched = historyOf({ name: "Deadlift", sets: [] });
    expect(withOwnExercises(touched, new Map())).toBe(touched);
    const changed = withOwnExercises(touched, OWN);
    expect(changed.sessions[1]).toBe(touched.sessions[1]);
    expect(touched.sessions[0]?.exercises?.[0]).not.toHaveProperty("regions");
  });

  test("make an unknown exercise load its regions", () => {
    const history = historyOf({ name: "Sled Zigzag", sets: [{ seconds: 30 }, { seconds: 30 }] });
    const sharesIn = ({ sessions }: History) => sessions[0] && regionSharesOf(sessions[0]);
    expect(sharesIn(history)?.unknownExercises).toEqual(["Sled Zigzag"]);
    const known = sharesIn(withOwnExercises(history, OWN));
    expect(known?.unknownExercises).toEqual([]);
    expect(known?.shares).toEqual(
      new Map([
        ["calf", 2 / 3],
        ["ankle", 1 / 3],
      ]),
    );
  });
});

import { describe, expect, test } from "vitest";
import { EXERCISES, foldName, regionsLoadedBy } from "@/lib/domain/exercises/catalogue";
import names from "@/lib/domain/exercises/data/names.json";
import { listSpellings, matchExercise } from "@/lib/domain/exercises/match";
import { readLoggedNames } from "./logged-names";

/** "exact Squat", "folded Squat" or null. */
function match(name: string): string | null {
  const found = matchExercise(name);
  return found && `${found.match} ${found.exercise.name}`;
}

describe("matchExercise", () => {
  test.each([
    ["Squat (Barbell)", "exact Squat"],
    ["SQUAT - barbell", "exact Squat"],
    ["Kniebeuge (Langhantel)", "exact Squat"],
    ["Agachamento (Barra)", "exact Squat"],
    // Plural and singular.
    ["Barbell Squats", "folded Squat"],
    ["Seated Leg Curls (Machine)", "folded Seated Leg Curl"],
    ["Standing Calves Raise", "folded Standing Calf Raise"],
    ["Incline Dumbbell Flyes", "folded Incline Chest Fly"],
    // Triceps and tricep, biceps and bicep.
    ["Tricep Rope Pushdowns", "folded Triceps Pushdown"],
    ["Overhead Tricep Extension (Cable)", "folded Overhead Triceps Extension"],
    ["Barbell Biceps Curl", "folded Bicep Curl"],
    // Word order.
    ["Cable Lat Pulldown", "folded Lat Pulldown"],
    ["Press, Shoulder (Machine)", "folded Overhead Press"],
    // Tails.
    ["Squat (Barbell) (Custom)", "folded Squat"],
    ["Bench Press (Barbell) 2", "folded Bench Press"],
    ["Deadlift old", "folded Deadlift"],
    ["Lat Pulldown (Cable) backup", "folded Lat Pulldown"],
    ["Leg Press (Machine) old 2", "folded Leg Press"],
    // Words written apart or together, and abbreviations.
    ["Weighted Pullups", "folded Pull Up"],
    ["DB Bench Press", "folded Bench Press"],
    ["RDLs", "folded Romanian Deadlift"],
    ["1-arm DB Row", "folded Dumbbell Row"],
    // Equipment, grips and postures that leave the regions as they are.
    ["Overhead Press (Kettlebell)", "folded Overhead Press"],
    ["Lat Pulldown Neutral Grip", "folded Lat Pulldown"],
    ["Seated Dumbbell Calf Raise", "folded Seated Calf Raise"],
    ["Bankdrücken (Multipresse)", "folded Bench Press"],
    ["Rosca Direta com Halteres", "folded Bicep Curl"],
  ])("takes %s for: %s", (name, expected) => {
    expect(match(name)).toBe(expected);
  });

  test.each([
    "",
    "🏋️",
    "2",
    "Custom",
    "Press",
    "Curl",
    "Row machine class",
    "Leg Day",
    "Warm Up",
    "Rest Timer",
    "Low Bar Squat (Barbel)",
    "Underwater Basket Weaving",
    "Squat and Bench Press",
  ])("does not know %s", (name) => {
    expect(matchExercise(name)).toBeNull();
  });

  test("takes none where two exercises fit", () => {
    // Paused, or on the Smith machine: the two are different entries.
    expect(matchExercise("Paused Squat")).toMatchObject({ exercise: { name: "Pause Squat" } });
    expect(match("Smith Machine Squats")).toBe("folded Squat (Smith Machine)");
    expect(matchExercise("Paused Smith Squat")).toBeNull();
    // Words without order cannot tell these two.
    expect(match("High to Low Cable Fly")).toBe("exact Cable Crossover");
    expect(match("Low to High Cable Fly")).toBe("exact Low Cable Fly");
    expect(matchExercise("Cable Flyes, low to high")).toBeNull();
  });

  test("says which listed spelling fits and what it loads", () => {
    const found = matchExercise("cable triceps pushdowns");
    expect(found?.matchedName).toBe("Triceps Pushdown (Cable)");
    expect(found?.loaded).toEqual(matchExercise("Triceps Pushdown")?.loaded);
  });

  test("answers the same for a name that comes again, and for one of any length", () => {
    expect(matchExercise("Barbell Squats")).toBe(matchExercise("Barbell Squats"));
    expect(matchExercise(`${"smith ".repeat(2000)}squat`)?.exercise.name).toBe(
      "Squat (Smith Machine)",
    );
    expect(matchExercise("x ".repeat(50_000))).toBeNull();
  });

  test("finds every listed spelling exactly", () => {
    const wrong = listSpellings().filter(({ exercise, matchedName }) => {
      const found = matchExercise(matchedName);
      return found?.exercise !== exercise || found.match !== "exact";
    });
    expect(wrong.map(({ matchedName }) => matchedName)).toEqual([]);
  });

  test("finds every exercise by its name in the plural and in capitals, or none", () => {
    const wrong = EXERCISES.filter(({ name }) => {
      const found = matchExercise(`${name.toUpperCase()}S (CUSTOM)`);
      return found !== null && found.exercise.name !== name;
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  test("loads what the exercise loads, however it was found", () => {
    for (const name of ["Barbell Squats", "Deadlift old", "cable triceps pushdowns"]) {
      const found = matchExercise(name);
      expect(found?.match, name).toBe("folded");
      expect(found?.loaded, name).toEqual(found && regionsLoadedBy(found.exercise));
    }
    for (const exercise of EXERCISES) {
      for (const spelling of [exercise.name, ...exercise.aliases]) {
        expect(matchExercise(spelling)?.loaded, spelling).toEqual(regionsLoadedBy(exercise));
      }
    }
  });
});

describe("the spellings beside the catalogue's own", () => {
  test("belong to exercises of the catalogue", () => {
    const known = new Set(EXERCISES.map(({ name }) => name));
    const listed = Object.values(names).flatMap((spellings) => Object.keys(spellings));
    expect(listed.filter((name) => !known.has(name))).toEqual([]);
  });

  test("are each listed once", () => {
    const folded = listSpellings().map(({ matchedName }) => foldName(matchedName));
    expect(folded.filter((name, index) => folded.indexOf(name) !== index)).toEqual([]);
  });
});

describe("the names that logs hold", () => {
  const logged = readLoggedNames();
  const rowsOf = (list: typeof logged) => list.reduce((sum, { rows }) => sum + rows, 0);

  test("match in at least 90 % of the set rows", () => {
    expect(logged.length).toBeGreaterThan(400);
    const matched = logged.filter(({ name }) => matchExercise(name) !== null);
    expect(rowsOf(matched) / rowsOf(logged)).toBeGreaterThanOrEqual(0.9);
  });

  test("match in at least 90 % of the rows without the thirty most common names, too", () => {
    const rare = [...logged].sort((a, b) => b.rows - a.rows).slice(30);
    const matched = rare.filter(({ name }) => matchExercise(name) !== null);
    expect(rowsOf(matched) / rowsOf(rare)).toBeGreaterThanOrEqual(0.9);
  });
});

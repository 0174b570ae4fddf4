import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { renderExerciseNames } from "@/lib/reports/exercise-names";

test("docs/exercises.md lists what the data says now (node tools/exercise-page.mjs)", () => {
  const page = readFileSync(join(import.meta.dirname, "../../../docs/exercises.md"), "utf8");
  expect(page.split("tools/exercise-page.mjs. -->\n\n")[1]).toBe(renderExerciseNames());
});

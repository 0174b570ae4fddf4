// Writes the lists of docs/exercises.md from the exercises' data:
//   node tools/exercise-page.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../scripts/support/project.mjs";
import { loadTypescript } from "../scripts/support/typescript.mjs";

const path = join(projectRoot, "docs/exercises.md");
const load = await loadTypescript();
const { renderExerciseNames } = load("lib/reports/exercise-names.ts");

const MARK = "<!-- The rest of this page is made by tools/exercise-page.mjs. -->\n";
const [written] = readFileSync(path, "utf8").split(MARK);
writeFileSync(path, `${written}${MARK}\n${renderExerciseNames()}`);

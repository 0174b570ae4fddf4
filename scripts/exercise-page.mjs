// Writes the lists of docs/exercises.md from the exercises' data:
//   node scripts/exercise-page.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./support/project.mjs";
import { loadTypescript } from "./support/typescript.mjs";

const path = join(projectRoot, "docs/exercises.md");
const load = await loadTypescript();
const { renderExerciseNames } = load("lib/reports/exercise-names.ts");

const MARK = "<!-- The rest of this page is made by scripts/exercise-page.mjs. -->\n";
const [written] = readFileSync(path, "utf8").split(MARK);
writeFileSync(path, `${written}${MARK}\n${renderExerciseNames()}`);

// Writes docs/rules/*.md from the rules themselves and their examples:
//   node tools/rule-pages.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../scripts/support/project.mjs";
import { loadTypescript } from "../scripts/support/typescript.mjs";

const folder = join(projectRoot, "docs/rules");
const load = await loadTypescript();
const { buildRulePages } = load("lib/reports/rule-pages.ts");
const { parseEvaluationLine } = load("lib/schemas/evaluation-line.ts");

const examples = readFileSync(join(folder, "examples.ndjson"), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => parseEvaluationLine(JSON.parse(line)).line);
for (const [name, text] of buildRulePages(examples)) {
  writeFileSync(join(folder, name), text);
}

// Writes docs/history-1.schema.json from the schema that parses:
//   node tools/history-schema.mjs
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../scripts/support/project.mjs";
import { loadTypescript } from "../scripts/support/typescript.mjs";

const path = join(projectRoot, "docs/history-1.schema.json");
const { historyJsonSchema } = (await loadTypescript())("lib/schemas/history-json-schema.ts");
writeFileSync(path, JSON.stringify(historyJsonSchema()));
const biome = join(projectRoot, "node_modules/@biomejs/biome/bin/biome");
execFileSync(process.execPath, [biome, "format", "--write", path], { stdio: "inherit" });

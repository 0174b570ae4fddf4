import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { listProjectFiles, projectRoot } from "../../support/project-files";

const read = (file: string) => readFileSync(join(projectRoot, file), "utf8");

/** The rows of all tables, as their cells. */
const rows = read("docs/glossary.md")
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| word |"))
  .map((line) => line.split("|").map((cell) => cell.trim()));

const source = ["app", "lib", "prisma/schema"]
  .flatMap((folder) => listProjectFiles(folder, /\.(?:tsx?|prisma)$/))
  .map(read)
  .join("\n");

it("explains each word once", () => {
  const words = rows.map(([, word = ""]) => word);
  expect(words.length).toBeGreaterThan(60);
  expect(words.filter((word, index) => words.indexOf(word) < index)).toEqual([]);
});

it("names what is in the code", () => {
  const names = rows.flatMap(([, , , code = ""]) =>
    [...code.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name),
  );
  const absent = names.filter(
    (name) => !existsSync(join(projectRoot, name)) && !hasWord(source, name),
  );
  expect(absent).toEqual([]);
});

function hasWord(text: string, word: string): boolean {
  const literal = word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\w-])${literal}(?![\\w-])`).test(text);
}

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { listProjectFiles, projectRoot } from "../../support/project-files";

const read = (path: string) => readFileSync(join(projectRoot, path), "utf8");
const sectionOf = (title: string) =>
  read("docs/architecture.md").split(`\n## ${title}\n`)[1]?.split("\n## ")[0] ?? "";
const codesIn = (text: string) => [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = ""]) => code);

/** `path`: `name` does this and that. */
const STOP = /^\d+\. `([^`]+)`: `([^`]+)` /gm;

describe("the way of one number", () => {
  const way = sectionOf("The way of one number");
  const stops = [...way.matchAll(STOP)].map(([, path = "", name = ""]) => ({ path, name }));

  it("has a function at every stop, and at most 20 files", () => {
    expect(stops).toHaveLength(way.match(/^\d+\. /gm)?.length ?? 0);
    expect(new Set(stops.map(({ path }) => path)).size).toBeLessThanOrEqual(20);
    expect(stops.length).toBeGreaterThan(10);
  });

  it.each(stops)("$path has $name", ({ path, name }) => {
    const declared = new RegExp(`\\b(?:function|const) ${name}\\b`);
    expect(read(path)).toMatch(declared);
  });
});

describe("what a write does", () => {
  const steps = sectionOf("What a write does");

  it("names files that are there", () => {
    const paths = codesIn(steps).filter((code) => code.includes("/"));
    expect(paths.filter((path) => !existsSync(join(projectRoot, path)))).toEqual([]);
  });

  it("names functions that the services call", () => {
    const files = ["log-client-entries", "evaluate-clients"].map((name) =>
      read(`lib/services/${name}.ts`),
    );
    const names = codesIn(steps).filter((code) => /^[a-z]+[A-Z]\w+$/.test(code));
    expect(names.length).toBeGreaterThan(8);
    for (const name of names) expect(files.join("\n")).toMatch(new RegExp(`\\b${name}[(<]`));
  });
});

describe("the drawn house", () => {
  const drawing = sectionOf("The house");
  const arrows = [...drawing.matchAll(/^ {2}(\w+)(?:\[.*\])? --> (\w+)/gm)].map(
    ([, from = "", to = ""]) => ({ from, to }),
  );
  const imports = importsBetweenFolders();

  it("has every folder of lib", () => {
    const drawn = new Set(arrows.flatMap(({ from, to }) => [from, to]));
    expect([...imports.keys()].filter((folder) => !drawn.has(folder))).toEqual([]);
    expect(imports.size).toBeGreaterThan(9);
  });

  it("has no arrow without an import", () => {
    expect(arrows.filter(({ from, to }) => !imports.get(from)?.has(to))).toEqual([]);
  });

  it("leads from each folder to all that it imports", () => {
    const reached = (from: string): string[] =>
      arrows.filter((arrow) => arrow.from === from).flatMap(({ to }) => [to, ...reached(to)]);
    for (const [from, imported] of imports) {
      expect(reached(from), from).toEqual(expect.arrayContaining([...imported]));
    }
  });
});

/** For app and each folder of lib, by its last name: which folders of lib its files import. */
function importsBetweenFolders(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const path of ["app", "lib"].flatMap((folder) => listProjectFiles(folder, /\.tsx?$/))) {
    const parts = path.split("/");
    if (parts[0] === "lib" && parts.length < 3) continue;
    const folder = (parts[0] === "app" ? parts[0] : parts[1]) ?? "";
    const imported = found.get(folder) ?? new Set<string>();
    for (const [, other = ""] of read(path).matchAll(/from "@\/lib\/(\w+)\//g)) {
      if (other !== folder) imported.add(other);
    }
    found.set(folder, imported);
  }
  return found;
}

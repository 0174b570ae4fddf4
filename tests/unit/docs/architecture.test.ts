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

it("the drawn house has every folder of lib", () => {
  const folders = listProjectFiles("lib", /\.tsx?$/).map((path) => path.split("/"));
  const names = new Set(folders.filter((parts) => parts.length > 2).map(([, folder]) => folder));
  const drawing = sectionOf("The house");
  expect(names.size).toBeGreaterThan(8);
  expect([...names].filter((name) => !drawing.includes(`lib/${name}`))).toEqual([]);
});

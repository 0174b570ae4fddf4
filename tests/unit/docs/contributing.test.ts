import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { projectRoot } from "../../support/project-files";

const text = readFileSync(join(projectRoot, "CONTRIBUTING.md"), "utf8");
const quoted = [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = ""]) => code);
const PATH =
  /^(?:(?:app|docs|lib|messages|prisma|scripts|tests|tools)\/|\.dependency-cruiser)[^\s<…]*$/;

it("names files and folders that are there", () => {
  const paths = quoted.filter((code) => PATH.test(code));
  expect(paths.length).toBeGreaterThan(20);
  expect(paths.filter((path) => !existsSync(join(projectRoot, path)))).toEqual([]);
});

it("names every script of package.json, and no other", () => {
  const { scripts } = JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8"));
  const named = quoted.flatMap((code) => {
    const script = /^npm (?:run (?:-s )?)?([\w:]+)/.exec(code)?.[1] ?? "";
    return code.startsWith("npm run ") || ["start", "test"].includes(script) ? [script] : [];
  });
  expect([...new Set(named)].sort()).toEqual(Object.keys(scripts).sort());
});

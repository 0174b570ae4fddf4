import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../../..");

/** Compiles one project and returns the compiler's lines, sorted; none means that it passed. */
function compile(project: string): string[] {
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const run = spawnSync(
    process.execPath,
    [tsc, "-p", project, "--noEmit", "--pretty", "false", "--listFiles"],
    { cwd: root, encoding: "utf8" },
  );
  return run.stdout.split("\n").filter((line) => line !== "");
}

const isError = (line: string) => line.includes(": error TS");
const compiled = (lines: readonly string[], folder: string) =>
  lines.filter((line) => line.startsWith(join(root, folder)) && line.endsWith(".ts"));

describe("lib/domain alone", () => {
  const lines = compile("lib/domain");

  it("compiles without Node, DOM or anything outside it", () => {
    expect(lines.filter(isError)).toEqual([]);
    expect(compiled(lines, "lib/domain/").length).toBeGreaterThan(10);
  }, 60_000);

  it("is made of nothing but itself and the language's own library", () => {
    const foreign = lines.filter(
      (line) => !line.startsWith(join(root, "lib/domain/")) && !/\/lib\.[\w.]+\.d\.ts$/.test(line),
    );
    expect(foreign).toEqual([]);
  });
});

describe("the planted impurities", () => {
  const folder = "tests/support/planted/purity";
  const errors = compile(folder).filter(isError);
  const files = readdirSync(join(root, folder)).filter((name) => name.endsWith(".ts"));

  it("are one file per impurity", () => {
    expect(files.sort()).toEqual([
      "console.ts",
      "dom.ts",
      "node-module.ts",
      "outside.ts",
      "process.ts",
      "timer.ts",
    ]);
  });

  it.each(files)("%s is refused under the settings of lib/domain", (file) => {
    expect(errors.filter((line) => line.startsWith(`${folder}/${file}(`)).length).toBeGreaterThan(
      0,
    );
  });
});

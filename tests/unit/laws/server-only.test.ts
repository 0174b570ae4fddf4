import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { listProjectFiles, projectRoot } from "../../support/project-files";

/** Resolves the guard as a bundler for `condition` does. */
function resolveFor(condition: string) {
  const script = 'console.log(import.meta.resolve("#server-only"))';
  const args = [`--conditions=${condition}`, "--input-type=module", "--eval", script];
  return spawnSync(process.execPath, args, { cwd: projectRoot, encoding: "utf8" });
}

describe("modules of the server", () => {
  const modules = ["lib/auth", "lib/data", "lib/services"].flatMap((folder) =>
    listProjectFiles(folder, /\.tsx?$/),
  );

  it("carry the guard, each of them", () => {
    expect(modules.length).toBeGreaterThan(60);
    const unguarded = modules.filter(
      (file) => !readFileSync(join(projectRoot, file), "utf8").includes('import "#server-only";'),
    );
    expect(unguarded).toEqual([]);
  });

  it("import what resolves to nothing for a browser, and to a module everywhere else", () => {
    expect(resolveFor("browser").stderr).toContain('"#server-only"');
    expect(resolveFor("browser").status).not.toBe(0);
    expect(resolveFor("node").stdout).toContain("lib/server-only.ts");
  });
});

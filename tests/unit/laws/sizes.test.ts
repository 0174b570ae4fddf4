import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { listProjectFiles, projectRoot } from "../../support/project-files";

const MAX_LINES = 300;

describe("the size of source files", () => {
  const files = ["app", "lib", "scripts", "tests"].flatMap((folder) =>
    listProjectFiles(folder, /\.(?:[cm]?[jt]s|tsx|css)$/),
  );

  it("is looked at in every folder of source", () => {
    expect(files.length).toBeGreaterThan(40);
  });

  it(`is at most ${MAX_LINES} lines`, () => {
    const tooLong = files
      .map((file) => ({
        file,
        lines: readFileSync(join(projectRoot, file), "utf8").trimEnd().split("\n").length,
      }))
      .filter(({ lines }) => lines > MAX_LINES);
    expect(tooLong).toEqual([]);
  });
});

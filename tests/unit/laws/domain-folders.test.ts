import { readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";
import { listProjectFiles, projectRoot } from "../../support/project-files";

/** The nouns of the domain: each is a folder, and the folders lean on each other without cycles. */

const DOMAIN = "lib/domain/";

interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly file: string;
}

/** The folder of a file below lib/domain; empty for the files that all folders share. */
function folderOf(file: string): string {
  const [folder = "", ...rest] = file.slice(DOMAIN.length).split("/");
  return rest.length === 0 ? "" : folder;
}

function arrowsOf(files: readonly string[], read: (file: string) => string): readonly Arrow[] {
  return files.flatMap((file) =>
    [...read(file).matchAll(/from "(\.[^"]+)"/g)]
      .map(([, path = ""]) => normalize(join(dirname(file), path)))
      .map((target) => ({ from: folderOf(file), to: folderOf(target), file }))
      .filter(({ from, to }) => from !== to),
  );
}

/** Folders from which their own files can be reached again. */
function cyclesIn(arrows: readonly Arrow[]): readonly string[] {
  const reached = (from: string, seen: Set<string>): Set<string> => {
    for (const arrow of arrows) {
      if (arrow.from !== from || seen.has(arrow.to)) continue;
      seen.add(arrow.to);
      reached(arrow.to, seen);
    }
    return seen;
  };
  const folders = [...new Set(arrows.map(({ from }) => from))];
  return folders.filter((folder) => reached(folder, new Set()).has(folder));
}

describe("the folders of the domain", () => {
  const files = listProjectFiles("lib/domain", /\.ts$/);
  const arrows = arrowsOf(files, (file) => readFileSync(join(projectRoot, file), "utf8"));

  it("were read", () => {
    expect(files.length).toBeGreaterThan(80);
    expect(arrows.length).toBeGreaterThan(150);
  });

  it("lean on each other without cycles, and the shared files on none of them", () => {
    expect(cyclesIn(arrows)).toEqual([]);
    expect(arrows.filter(({ from }) => from === "").map(({ file }) => file)).toEqual([]);
  });

  it("would be found out", () => {
    const sources: Readonly<Record<string, string>> = {
      "lib/domain/pain/a.ts": 'import { b } from "../load/b";',
      "lib/domain/load/b.ts": 'import { c } from "../time/c";',
      "lib/domain/time/c.ts": 'import { a } from "../pain/a";',
    };
    const planted = arrowsOf(Object.keys(sources), (file) => sources[file] ?? "");
    expect(cyclesIn(planted)).toEqual(["pain", "load", "time"]);
  });
});

import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";

export const projectRoot = resolve(import.meta.dirname, "../..");

/** Folders that hold nothing written by hand. */
const IGNORED = new Set([
  ".data",
  ".git",
  ".next",
  "coverage",
  "generated",
  "node_modules",
  "test-results",
]);

/** Paths from the project's root of every file written by hand below `folder` whose name fits. */
export function listProjectFiles(folder: string, fits: RegExp): string[] {
  return readdirSync(join(projectRoot, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === "." ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return IGNORED.has(entry.name) ? [] : listProjectFiles(path, fits);
    return entry.isFile() && fits.test(entry.name) ? [path] : [];
  });
}

import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { projectRoot } from "./project.mjs";

/** One hash over the contents of files and folders, given from the project root; absent ones count. */
export function fingerprint(paths) {
  const hash = createHash("sha256");
  for (const path of paths.flatMap((name) => listFiles(join(projectRoot, name)))) {
    hash
      .update(`${relative(projectRoot, path)}\0`)
      .update(readFileSync(path))
      .update("\0");
  }
  return hash.digest("hex");
}

function listFiles(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => listFiles(join(path, name)));
}

/** Does the stamp file hold this mark? */
export function isStamped(stampPath, mark) {
  try {
    return readFileSync(stampPath, "utf8") === mark;
  } catch {
    return false;
  }
}

export function stamp(stampPath, mark) {
  mkdirSync(dirname(stampPath), { recursive: true });
  writeFileSync(stampPath, mark);
}

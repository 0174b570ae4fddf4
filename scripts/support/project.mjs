import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** A path inside of an installed package. */
export const inModules = (path) => resolve(projectRoot, "node_modules", path);

/** Ends the command with its message as the one line that is shown. */
export class Refusal extends Error {}

let show = console.log;

/** Shows progress. */
export function say(line) {
  show(`twinge: ${line}`);
}

/** For commands whose standard output is data. */
export function sayOnStderr() {
  show = console.error;
}

/** A file's content; undefined where there is none. */
export function readJson(path) {
  try {
    return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
  } catch {
    throw new Refusal(`${path} cannot be read as JSON: restore it from a backup.`);
  }
}

import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "./project.mjs";

/** The secrets of one data folder, made at first use and kept in a file that only its owner reads. */
export function openSecrets(dataDir) {
  const path = join(dataDir, "secrets.json");
  return {
    /** The secret of this name: 256 random bits in base64url. */
    get(name) {
      const kept = existsSync(path) ? parse(path) : {};
      if (kept[name]) return kept[name];
      kept[name] = randomBytes(32).toString("base64url");
      const draft = `${path}.${process.pid}`;
      writeFileSync(draft, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 });
      renameSync(draft, path);
      return kept[name];
    },
  };
}

function parse(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    throw new Refusal(`${path} cannot be read as JSON: restore it from a backup.`);
  }
}

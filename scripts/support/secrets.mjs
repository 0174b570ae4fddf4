import { randomBytes } from "node:crypto";
import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readJson } from "./project.mjs";

/** The secret of this name: 256 random bits in base64url, made at first use and kept where only its owner reads. */
export function readSecret(dataDir, name) {
  const path = join(dataDir, "secrets.json");
  const kept = readJson(path) ?? {};
  if (kept[name]) return kept[name];
  kept[name] = randomBytes(32).toString("base64url");
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(kept, null, 2), { mode: 0o600 });
  renameSync(draft, path);
  return kept[name];
}

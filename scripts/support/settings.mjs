import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { projectRoot } from "./project.mjs";

/**
 * What the scripts themselves read; the running programs' own settings are in lib/env.ts.
 * @internal Exported for tests.
 */
export const SCRIPT_SETTINGS = ["PORT", "HOST", "DATABASE_URL", "TWINGE_DATA_DIR"];

/** Adds a `.env` file at the project root to the environment; what is already set wins. */
export function loadSettingsFile() {
  const path = join(projectRoot, ".env");
  if (existsSync(path)) process.loadEnvFile(path);
}

/** A setting's value; blank counts as unset. */
export function readSetting(name) {
  return process.env[name]?.trim() || undefined;
}

/** The folder of the database, the secrets and the logs. */
export function dataFolder() {
  return resolve(projectRoot, readSetting("TWINGE_DATA_DIR") ?? ".data");
}

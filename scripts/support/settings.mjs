import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { projectRoot } from "./project.mjs";

/**
 * What the scripts themselves read; the running programs' own settings are in lib/env.ts.
 * @internal
 */
export const SCRIPT_SETTINGS = ["PORT", "HOST", "DATABASE_URL", "TWINGE_DATA_DIR"];

/** Adds a `.env` file at the project root to the environment; what is already set wins. */
export function loadSettingsFile() {
  const path = join(projectRoot, ".env");
  if (existsSync(path)) process.loadEnvFile(path);
}

/** A setting's value; blank counts as unset. */
export const readSetting = (name) => process.env[name]?.trim() || undefined;

/** The folder of the database, the secrets and the logs. */
export const dataFolder = () => resolve(projectRoot, readSetting("TWINGE_DATA_DIR") ?? ".data");

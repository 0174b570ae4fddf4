import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseEnv } from "node:util";
import { projectRoot } from "./project.mjs";

/**
 * What the scripts themselves read; the running programs' own settings are in lib/env.ts.
 * @internal
 */
export const SCRIPT_SETTINGS = ["PORT", "HOST", "DATABASE_URL", "TWINGE_DATA_DIR"];

/** Adds a `.env` file at the project root to the environment; what is already set wins. */
export function loadSettingsFile(path = join(projectRoot, ".env")) {
  if (!existsSync(path)) return;
  // A byte order mark, as some editors write one, would become part of the first name.
  const settings = parseEnv(readFileSync(path, "utf8").replace(/^\uFEFF/, ""));
  for (const [name, value] of Object.entries(settings)) process.env[name] ??= value;
}

/** A setting's value; blank counts as unset. */
export const readSetting = (name) => process.env[name]?.trim() || undefined;

/** The folder of the database, the secrets and the logs. */
export const dataFolder = () => resolve(projectRoot, readSetting("TWINGE_DATA_DIR") ?? ".data");

// What a fresh clone lacks: packages, the generated database client, the build.
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { runLogged } from "./command.mjs";
import { fingerprint, isStamped, stamp } from "./fingerprint.mjs";
import { projectRoot, say } from "./project.mjs";
import { dataFolder } from "./settings.mjs";

const SCHEMA_SOURCES = ["prisma/schema", "prisma.config.ts", "node_modules/prisma/package.json"];
const BUILD_SOURCES = [
  ...["app", "lib", "messages", "public", "generated", "package.json", "package-lock.json", "tsconfig.json"],
  ...[
    "next.config.js",
    "postcss.config.js",
    "postcss.config.mjs",
    "proxy.ts",
    "instrumentation.ts",
  ],
];

const INSTALL_FLAGS = ["--include=dev", "--no-audit", "--no-fund"];

const inModules = (path) => join(projectRoot, "node_modules", path);

/**
 * Installs the locked packages, unless they are all there; a program that needs none for development does not ask for
 * those. Not with `npm ci`, which removes all packages first: after a small change of the lock this takes seconds.
 */
export async function ensureInstalled(signal, { withDevelopment = true } = {}) {
  if (isInstalled(withDevelopment)) return;
  say("Installing packages; the first time takes a minute or two.");
  await runLogged([...npmCommand(), "install", "--no-save", ...INSTALL_FLAGS], {
    signal,
    env: process.env,
    logPath: join(dataFolder(), "log/install.log"),
    refusal: "The packages could not be installed: check the network and the disk, and try again.",
  });
}

/** npm keeps a lock file of what it installed; a killed installation leaves none. */
function isInstalled(withDevelopment) {
  const there = readLock(inModules(".package-lock.json"));
  const wanted = readLock(join(projectRoot, "package-lock.json"));
  if (!there || !wanted) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "" || (entry.dev && !withDevelopment)) return true;
    const found = there[path];
    if (!found) return Boolean(entry.optional || entry.devOptional || entry.peer);
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

function readLock(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).packages : null;
}

/** How to run npm, as arguments of node. */
export function npmCommand() {
  const { npm_execpath: running } = process.env;
  if (running?.endsWith(".js")) return [running];
  const beside = join(process.execPath, "../node_modules/npm/bin/npm-cli.js");
  const prefixed = join(process.execPath, "../../lib/node_modules/npm/bin/npm-cli.js");
  return [existsSync(beside) ? beside : prefixed];
}

/** Generates the database client, unless the schema is the one it was made from. */
export async function ensureGenerated(signal) {
  const stampPath = join(projectRoot, "generated/stamp");
  const mark = fingerprint(SCHEMA_SOURCES);
  if (isStamped(stampPath, mark)) return;
  say("Generating the database client.");
  rmSync(stampPath, { force: true });
  await runLogged([inModules("prisma/build/index.js"), "generate"], {
    signal,
    // Any existing program will do: generating does not run the engine, but looks for it, and would
    // download one.
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    },
    logPath: join(dataFolder(), "log/generate.log"),
    refusal: "The database client could not be generated: mend prisma/schema.",
  });
  stamp(stampPath, mark);
}

/** Builds the web application, unless its sources are those of the last build. */
export async function ensureBuilt(env, signal) {
  const stampPath = join(projectRoot, ".next/twinge-build");
  const mark = fingerprint(BUILD_SOURCES);
  if (isStamped(stampPath, mark)) return;
  say("Building the web application.");
  rmSync(stampPath, { force: true });
  await runLogged([inModules("next/dist/bin/next"), "build"], {
    signal,
    env,
    logPath: join(dataFolder(), "log/build.log"),
    refusal: "The web application could not be built.",
  });
  stamp(stampPath, mark);
}

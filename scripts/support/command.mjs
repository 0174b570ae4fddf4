import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { projectRoot, Refusal } from "./project.mjs";
import { dataFolder, loadSettingsFile } from "./settings.mjs";

const OLDEST_NODE = [20, 19];
const LOG_TAIL_LINES = 30;
const PARENT_CHECK_MS = 500;

/** Runs a command's work: Ctrl-C aborts `signal`, a refusal is shown as its one line. */
export async function runCommand(work) {
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  // npm forwards the terminal's Ctrl-C, so the same signal arrives twice.
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, stop);
  // A signal to npm ends npm and its shell and never arrives here, so the end of the parent is watched.
  const parent = process.ppid;
  const checkParent = () => process.ppid !== parent && stop();
  if (process.env.npm_lifecycle_event) setInterval(checkParent, PARENT_CHECK_MS).unref();
  // When the reader of the output has gone (npm start | head), the database must still be stopped properly.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", stop);
  try {
    const [major, minor] = process.versions.node.split(".").map(Number);
    const isOld = major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
    const mend = `install Node ${OLDEST_NODE.join(".")} or later (nodejs.org)`;
    if (isOld) throw new Refusal(`Node ${process.versions.node} is too old: ${mend}.`);
    loadSettingsFile();
    await work({ signal: stopping.signal });
  } catch (error) {
    const isRefusal = error instanceof Refusal;
    process.exitCode = stopping.signal.aborted && !isRefusal ? 130 : 1;
    if (process.exitCode === 1) console.error(`twinge: ${isRefusal ? error.message : error.stack}`);
  }
  // A timer that a library left running must not keep the command alive for seconds.
  process.exit();
}

/** Runs a Node program to its end, its output in a log of the data folder, whose tail is shown if it fails. */
export async function runLogged(args, signal, { env, logName, refusal }) {
  const logPath = join(dataFolder(), `log/${logName}.log`);
  mkdirSync(dirname(logPath), { recursive: true });
  const log = openSync(logPath, "w", 0o600);
  const code = await runToEnd(args, signal, { env, stdio: ["ignore", log, log] });
  closeSync(log);
  if (code === 0) return;
  const lines = readFileSync(logPath, "utf8").trimEnd().split("\n");
  console.error(lines.slice(-LOG_TAIL_LINES).join("\n"));
  throw new Refusal(`${refusal} The whole output is in ${logPath}.`);
}

/** Runs a Node program and resolves to its exit code; aborting ends it and rejects. */
export async function runToEnd(args, signal, { onMessage = () => {}, ...options } = {}) {
  signal.throwIfAborted();
  const child = spawn(process.execPath, args, { cwd: projectRoot, stdio: "inherit", ...options });
  const abort = () => child.kill("SIGTERM");
  signal.addEventListener("abort", abort, { once: true });
  child.on("message", onMessage);
  const [code, killedBy] = await once(child, "exit");
  signal.removeEventListener("abort", abort);
  signal.throwIfAborted();
  return code ?? killedBy;
}

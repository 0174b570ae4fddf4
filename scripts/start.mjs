// npm start: from a fresh clone to a running Twinge. Plain Node: nothing has to be installed before. It keeps running
// as the supervisor, so it loads no packages; what needs packages runs in other processes.
//   --dev    reload on change (npm run dev)
//   --demo   load the demo practice into an empty database of DATABASE_URL
import { spawn } from "node:child_process";
import { once } from "node:events";
import { get } from "node:http";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { runCommand, runToEnd } from "./support/command.mjs";
import { openCluster } from "./support/embedded.mjs";
import { ensureBuilt, ensureGenerated, ensureInstalled } from "./support/install.mjs";
import { takeInstance } from "./support/instance.mjs";
import { isPortFree } from "./support/ports.mjs";
import { keepRunning, waitUntil } from "./support/processes.mjs";
import { PROGRAMS } from "./support/programs.mjs";
import { projectRoot, Refusal, say } from "./support/project.mjs";
import { dataFolder, readSetting } from "./support/settings.mjs";

const options = { dev: { type: "boolean" }, demo: { type: "boolean" } };
const READY_LIMIT_MS = 90_000;
const STOP_GRACE_MS = 20_000;
const OUTPUT_AND_MESSAGES = ["ignore", "inherit", "inherit", "ipc"];
const DEMO_PEOPLE = `Sign in as one of the demo's people, password twinge-demo:
  tess@demo.test   owner and trainer
  omar@demo.test   trainer
  iris@demo.test   client, pain past 72 hours
  noel@demo.test   client, numbness below the knee
  sam@demo.test    client, silent since a 5/10
  hale@demo.test   client, no flags
`;

await runCommand(async ({ signal }) => {
  const { dev: isDevelopment, demo: isDemoAsked } = parseArgs({ options }).values;
  const instance = takeInstance(dataFolder());
  const stops = [instance.release];
  try {
    const { port, host } = await choosePort();
    const origin = readSetting("NEXTAUTH_URL") ?? `http://localhost:${port}`;
    await ensureInstalled(signal);
    await ensureGenerated(signal);
    const prepared = await prepareDatabase({ isDevelopment, isDemoAsked, origin }, stops, signal);
    if (!prepared) return;
    const { isDemo, workerEnv, webEnv } = prepared;
    if (!isDevelopment) await ensureBuilt(signal, webEnv);
    signal.throwIfAborted();
    const { web, worker } = PROGRAMS[isDevelopment ? "development" : "production"];
    await keep("worker", worker, workerEnv, instance, stops);
    await keep("web server", web(port, host), webEnv, instance, stops);
    await waitForReady(port, host, signal);
    instance.note({ address: origin });
    const people = isDemo ? `${DEMO_PEOPLE}\n` : "";
    console.log(`\nTwinge runs at ${origin}\n\n${people}Stop with Ctrl-C.`);
    await new Promise((resolve) => signal.addEventListener("abort", resolve));
  } finally {
    if (stops.length > 1) say("Stopping.");
    for (const stop of stops.reverse()) await stop();
  }
});

async function choosePort() {
  const port = Number(readSetting("PORT") ?? 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Refusal(`PORT is ${readSetting("PORT")}: give a number from 1 to 65535.`);
  }
  const host = readSetting("HOST") ?? "127.0.0.1";
  if (await isPortFree(port, host)) return { port, host };
  const mend = `choose another one, as in PORT=${port + 1} npm start`;
  throw new Refusal(`Port ${port} is in use by another program: ${mend}.`);
}

/** Starts the database and migrates it. Resolves to the settings of the programs, or to nothing if that fails. */
async function prepareDatabase({ isDevelopment, isDemoAsked, origin }, stops, signal) {
  const given = readSetting("DATABASE_URL");
  if (!given) say("Starting the embedded PostgreSQL.");
  const cluster = given ? null : await openCluster(dataFolder());
  if (cluster) stops.push(cluster.stop);
  const base = {
    ...process.env,
    DATABASE_URL: given ?? cluster.urlOf("twinge"),
    NODE_ENV: isDevelopment ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    NEXTAUTH_URL: origin,
  };
  const flags = given ? [] : ["--embedded"];
  if (!given || isDemoAsked) flags.push("--demo");
  let answer;
  const code = await runToEnd(["prisma/apply/migrate.mjs", ...flags], signal, {
    env: base,
    stdio: OUTPUT_AND_MESSAGES,
    onMessage: (message) => {
      answer = message;
    },
  });
  // What it refuses it has said itself.
  if (code !== 0) process.exitCode = 1;
  if (!answer) return null;
  const { settings, isDemo } = answer;
  // Blank, not absent: Next reads .env itself and fills in what is absent.
  const workerEnv = { ...base, ...settings, DATABASE_URL: "" };
  if (isDemo) workerEnv.TWINGE_DEMO = "true";
  return { isDemo, workerEnv, webEnv: { ...workerEnv, TWINGE_WORKER_DATABASE_URL: "" } };
}

/** Keeps a program running until it is stopped with the others; if we are killed, it ends by itself. */
async function keep(name, args, env, instance, stops) {
  const follow = ["--import", "./scripts/support/follow-parent.mjs"];
  // A process group of its own, so that Ctrl-C reaches only the supervisor, which stops the programs in order.
  const how = { cwd: projectRoot, env, detached: true, stdio: OUTPUT_AND_MESSAGES };
  const start = async () => {
    const child = spawn(process.execPath, [...follow, ...args], how);
    instance.note({ [name]: child.pid });
    return child;
  };
  const kept = await keepRunning(`The ${name}`, start, { graceMs: STOP_GRACE_MS });
  stops.push(kept.stop);
}

async function waitForReady(port, host, signal) {
  let answer = "no answer";
  const isReady = async () => {
    signal.throwIfAborted();
    const { status, body } = await askReady(port, host);
    if (status) answer = `${status} ${body.slice(0, 200)}`;
    return status === 200;
  };
  if (await waitUntil(isReady, READY_LIMIT_MS, 200)) return;
  throw new Refusal(`Twinge did not become ready (${answer}): see the lines above.`);
}

/** One request without keep-alive: a connection left open would hold up the web server's end. */
async function askReady(port, host) {
  const hostname = host === "0.0.0.0" ? "127.0.0.1" : host;
  const where = { port, hostname, path: "/api/health/ready", agent: false };
  try {
    const request = get({ ...where, signal: AbortSignal.timeout(10_000) });
    const [response] = await once(request, "response");
    return { status: response.statusCode, body: await text(response) };
  } catch {
    return { status: null, body: "" };
  }
}

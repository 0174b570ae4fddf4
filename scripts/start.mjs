// npm start: from a fresh clone to a running Twinge. Plain Node; nothing need be installed. It stays as the supervisor,
// so it loads no packages: what needs them runs in processes of its own.
//   --dev    reload on change (npm run dev)
//   --demo   load the demo practice into an empty database of DATABASE_URL
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync } from "node:fs";
import { get } from "node:http";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { runCommand, runToEnd } from "./support/command.mjs";
import { parseDatabaseUrl } from "./support/database-url.mjs";
import { openCluster } from "./support/embedded.mjs";
import { ensureBuilt, ensureGenerated, ensureInstalled } from "./support/install.mjs";
import { takeInstance } from "./support/instance.mjs";
import { isPortFree } from "./support/ports.mjs";
import { keepRunning, waitUntil } from "./support/processes.mjs";
import { PROGRAMS } from "./support/programs.mjs";
import { projectRoot, Refusal, say } from "./support/project.mjs";
import { dataFolder, readSetting } from "./support/settings.mjs";

const READY_LIMIT_MS = 90_000;
/** Requests in flight are finished first. */
const STOP_GRACE_MS = 20_000;
const FOLLOW = ["--import", "./scripts/support/follow-parent.mjs"];
const DEMO_PEOPLE = [
  ["tess@demo.test", "owner and trainer"],
  ["omar@demo.test", "trainer"],
  ["iris@demo.test", "client, pain past 72 hours"],
  ["noel@demo.test", "client, numbness below the knee"],
  ["sam@demo.test", "client, silent since a 5/10"],
  ["hale@demo.test", "client, no flags"],
];

await runCommand(async ({ signal }) => {
  const { values: options } = parseArgs({
    options: { dev: { type: "boolean" }, demo: { type: "boolean" } },
  });
  const dataDir = dataFolder();
  makeDataFolder(dataDir);
  const instance = await takeInstance(dataDir);
  const stops = [instance.release];
  try {
    await run({ options, dataDir, instance, stops, signal });
  } finally {
    if (stops.length > 1) say("Stopping.");
    for (const stop of stops.reverse()) await stop();
  }
});

async function run({ options, dataDir, instance, stops, signal }) {
  const { port, host } = await choosePort();
  await ensureInstalled(signal);
  await ensureGenerated(signal);
  const given = readSetting("DATABASE_URL");
  if (given) parseDatabaseUrl(given);
  else say("Starting the embedded PostgreSQL.");
  const cluster = given ? null : await openCluster(dataDir);
  if (cluster) stops.push(cluster.stop);

  const origin = readSetting("NEXTAUTH_URL") ?? `http://localhost:${port}`;
  const base = {
    ...process.env,
    DATABASE_URL: given ?? cluster.urlOf("twinge"),
    NODE_ENV: options.dev ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    NEXTAUTH_URL: origin,
  };
  const flags = [...(given ? [] : ["--embedded"]), ...(given && !options.demo ? [] : ["--demo"])];
  const prepared = await prepareDatabase(flags, base, signal);
  if (!prepared) return;
  const { settings, isDemo } = prepared;
  // Blank, not absent: Next reads .env itself and fills in what is absent.
  const env = { ...base, ...settings, DATABASE_URL: "", ...(isDemo && { TWINGE_DEMO: "true" }) };
  const webEnv = { ...env, TWINGE_WORKER_DATABASE_URL: "" };
  if (!options.dev) await ensureBuilt(webEnv, signal);
  signal.throwIfAborted();

  const keep = async (name, args, childEnv) => {
    const start = async () => {
      const child = spawn(process.execPath, [...FOLLOW, ...args], {
        cwd: projectRoot,
        env: childEnv,
        // A group of its own, so that Ctrl-C reaches us alone and we stop things in their order.
        detached: true,
        stdio: ["ignore", "inherit", "inherit", "ipc"],
      });
      instance.note({ [name]: child.pid });
      return child;
    };
    stops.push((await keepRunning(`The ${name}`, start, { graceMs: STOP_GRACE_MS })).stop);
  };
  await keep("worker", PROGRAMS.worker, env);
  await keep("web server", PROGRAMS[options.dev ? "webInDevelopment" : "web"](port, host), webEnv);
  await waitForReady(port, host, signal);
  instance.note({ address: origin });
  greet(origin, isDemo);
  await new Promise((resolve) => signal.addEventListener("abort", resolve));
}

function makeDataFolder(dataDir) {
  if (existsSync(dataDir)) return;
  mkdirSync(dataDir, { recursive: true });
  // The database's own user must pass through; the secrets have modes of their own.
  if (process.getuid?.() === 0) chmodSync(dataDir, 0o711);
}

async function choosePort() {
  const port = Number(readSetting("PORT") ?? 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Refusal(`PORT is ${readSetting("PORT")}: give a number from 1 to 65535.`);
  }
  const host = readSetting("HOST") ?? "127.0.0.1";
  if (await isPortFree(port, host)) return { port, host };
  throw new Refusal(
    `Port ${port} is in use by another program: choose another one, as in PORT=${port + 1} npm start.`,
  );
}

async function prepareDatabase(flags, env, signal) {
  let prepared;
  const code = await runToEnd(["scripts/migrate.mjs", ...flags], {
    ...{ env, signal, stdio: ["ignore", "inherit", "inherit", "ipc"] },
    onMessage: (message) => {
      prepared = message;
    },
  });
  // What it refuses it has said itself.
  if (code !== 0) process.exitCode = 1;
  return prepared;
}

async function waitForReady(port, host, signal) {
  let answer = "no answer";
  const isReady = await waitUntil(
    async () => {
      signal.throwIfAborted();
      const { status, body } = await askReady(port, host);
      if (status) answer = `${status} ${body.slice(0, 200)}`;
      return status === 200;
    },
    READY_LIMIT_MS,
    200,
  );
  if (!isReady) throw new Refusal(`Twinge did not become ready (${answer}): see the lines above.`);
}

/** One request without keep-alive: a connection left open would hold up the web server's end. */
async function askReady(port, host) {
  const hostname = host === "0.0.0.0" ? "127.0.0.1" : host;
  const options = { port, hostname, path: "/api/health/ready", agent: false };
  try {
    const request = get({ ...options, signal: AbortSignal.timeout(10_000) });
    const [response] = await once(request, "response");
    return { status: response.statusCode, body: await text(response) };
  } catch {
    return { status: null };
  }
}

function greet(origin, isDemo) {
  console.log(`\nTwinge runs at ${origin}\n`);
  if (isDemo) {
    console.log("Sign in as one of the demo's people, password twinge-demo:");
    for (const [email, part] of DEMO_PEOPLE) console.log(`  ${email.padEnd(16)} ${part}`);
    console.log("");
  }
  console.log("Stop with Ctrl-C.");
}

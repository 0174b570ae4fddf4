// npm start: from a fresh clone to a running Twinge. Plain Node; nothing need be installed.
//   --dev    reload on change (npm run dev)
//   --demo   load the demo practice into an empty database of DATABASE_URL
import { chmodSync, existsSync, mkdirSync } from "node:fs";
import { get } from "node:http";
import { parseArgs } from "node:util";
import { runCommand } from "./support/command.mjs";
import { openDatabase, prepareDemo, prepareRoles, prepareSchema } from "./support/database.mjs";
import { ENTRIES } from "./support/entries.mjs";
import { ensureBuilt, ensureGenerated, ensureInstalled } from "./support/install.mjs";
import { takeInstance } from "./support/instance.mjs";
import { isPortFree } from "./support/ports.mjs";
import { waitUntil } from "./support/processes.mjs";
import { Refusal, say } from "./support/project.mjs";
import { openSecrets } from "./support/secrets.mjs";
import { dataFolder, readSetting } from "./support/settings.mjs";
import { supervise } from "./support/supervise.mjs";

const READY_LIMIT_MS = 90_000;
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
    await run(options, dataDir, instance, stops, signal);
  } finally {
    if (stops.length > 1) say("Stopping.");
    for (const stop of stops.reverse()) await stop();
  }
});

async function run(options, dataDir, instance, stops, signal) {
  const { port, host } = await choosePort();
  await ensureInstalled(signal);
  await ensureGenerated(signal);
  let lose;
  const lost = new Promise((_, reject) => {
    lose = (reason) => reject(new Refusal(reason));
  });
  // It may be lost before anybody waits for it.
  lost.catch(() => {});
  const database = await openDatabase(dataDir, lose);
  stops.push(database.stop);
  await prepareSchema(database);
  const secrets = openSecrets(dataDir);
  const urls = await prepareRoles(database, secrets);
  const origin = readSetting("NEXTAUTH_URL") ?? `http://localhost:${port}`;
  const settings = childSettings({ options, origin, urls, secrets });
  const isDemoWanted = database.isEmbedded || options.demo === true;
  const web = { ...settings, TWINGE_WORKER_DATABASE_URL: "" };
  const isDemo = await prepareDemo(database, isDemoWanted, {
    env: web,
    signal,
    dataDir,
    onSpawn: (child) => instance.noteChild("demo", child),
  });
  if (isDemo) web.TWINGE_DEMO = "true";
  if (!options.dev) await ensureBuilt(web, signal);
  signal.throwIfAborted();
  const keep = (name, args, env) => {
    const kept = supervise(name, args, {
      env,
      onSpawn: (child) => instance.noteChild(name, child),
      onGivenUp: lose,
    });
    stops.push(kept.stop);
  };
  keep("worker", ENTRIES.worker, { ...web, ...settings });
  keep("web server", ENTRIES[options.dev ? "webInDevelopment" : "web"](port, host), web);
  await Promise.race([waitForReady(port, host, signal), lost]);
  instance.note({ address: origin });
  greet(origin, isDemo);
  await Promise.race([aborted(signal), lost]);
}

function makeDataFolder(dataDir) {
  if (existsSync(dataDir)) return;
  mkdirSync(dataDir, { recursive: true });
  // The database's own user must pass through; the secrets have modes of their own.
  if (process.getuid?.() === 0) chmodSync(dataDir, 0o711);
}

async function choosePort() {
  const text = readSetting("PORT") ?? "3000";
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Refusal(`PORT is ${text}: give a number from 1 to 65535.`);
  }
  const host = readSetting("HOST") ?? "127.0.0.1";
  if (await isPortFree(port, host)) return { port, host };
  throw new Refusal(
    `Port ${port} is in use by another program: choose another one, as in PORT=${port + 1} npm start.`,
  );
}

/** What the programs are started with. The owner's address is not among it. */
function childSettings({ options, origin, urls, secrets }) {
  return {
    ...process.env,
    // Blank, not absent: Next reads .env itself and fills in what is absent.
    DATABASE_URL: "",
    NODE_ENV: options.dev ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    TWINGE_APP_DATABASE_URL: urls.app,
    TWINGE_WORKER_DATABASE_URL: urls.worker,
    NEXTAUTH_SECRET: readSetting("NEXTAUTH_SECRET") ?? secrets.get("nextauth"),
    NEXTAUTH_URL: origin,
    TWINGE_VAPID_PRIVATE_KEY: readSetting("TWINGE_VAPID_PRIVATE_KEY") ?? secrets.get("vapid"),
  };
}

async function waitForReady(port, host, signal) {
  let answer = "no answer";
  const isReady = await waitUntil(
    async () => {
      signal.throwIfAborted();
      const { status, text } = await knock(port, host);
      if (status) answer = `${status} ${text.slice(0, 200)}`;
      return status === 200;
    },
    READY_LIMIT_MS,
    200,
  );
  if (!isReady) throw new Refusal(`Twinge did not become ready (${answer}): see the lines above.`);
}

/** One request without keep-alive: a connection left open would hold up the web server's end. */
function knock(port, host) {
  const hostname = host === "0.0.0.0" ? "127.0.0.1" : host;
  return new Promise((resolve) => {
    const options = { port, hostname, path: "/api/health/ready", agent: false, timeout: 10_000 };
    const request = get(options, async (response) => {
      const chunks = await response.toArray().catch(() => []);
      resolve({ status: response.statusCode, text: Buffer.concat(chunks).toString() });
    });
    request.on("timeout", () => request.destroy());
    request.on("error", () => resolve({ status: null, text: "" }));
  });
}

function aborted(signal) {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", resolve, { once: true });
  });
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

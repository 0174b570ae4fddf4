// The databases that are measured: an embedded cluster in a folder of its own, fsync on, gone afterwards.
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { prepareSchema } from "../../prisma/apply/migrations.mjs";
import { ensureRoles } from "../../prisma/apply/roles.mjs";
import { withClient } from "../../scripts/support/database-url.mjs";
import { openCluster } from "../../scripts/support/embedded.mjs";
import { say } from "../../scripts/support/project.mjs";
import { readSecret } from "../../scripts/support/secrets.mjs";
import { startChild } from "./child.mjs";
import { CLIENTS, writePractice } from "./practice.mjs";

/** Programs that use the services outside of Next. */
export const WITH_SERVICES = ["--import", "tsx"];

export async function openBenchCluster() {
  const dataDir = mkdtempSync(join(tmpdir(), "twinge-bench-"));
  // The database's own user must pass through.
  chmodSync(dataDir, 0o711);
  const cluster = await openCluster(dataDir);
  const secretOf = (name) => readSecret(dataDir, name);
  const practices = new Map();
  return {
    dataDir,
    /** The practice with that many days of history: written when first asked for. */
    async practice(historyDays) {
      if (!practices.has(historyDays)) {
        practices.set(historyDays, await createPractice(cluster, secretOf, historyDays));
      }
      return practices.get(historyDays);
    },
    /** A new migrated database of that name, empty. */
    database: (name) => createDatabase(cluster, secretOf, name),
    async stop() {
      await cluster.stop();
      rmSync(cluster.home, { recursive: true, force: true });
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** `{ ownerUrl, webEnv, workerEnv }` of a new database in which every client has been evaluated once. */
async function createPractice(cluster, secretOf, historyDays) {
  say(`Writing a practice with ${historyDays} days of history.`);
  const practice = await createDatabase(cluster, secretOf, `bench_${historyDays}_days`);
  const { ownerUrl } = practice;
  await withClient(ownerUrl, (owner) => writePractice(owner, historyDays));
  await evaluateDue(practice);
  await withClient(ownerUrl, async (owner) => {
    await owner.query("vacuum analyze");
    // Or it would write all of this back to disk while we measure.
    await owner.query("checkpoint");
  });
  return practice;
}

async function createDatabase(cluster, secretOf, name) {
  await withClient(cluster.urlOf("postgres"), (client) => client.query(`create database ${name}`));
  const ownerUrl = cluster.urlOf(name);
  await prepareSchema(ownerUrl);
  const urls = await ensureRoles(ownerUrl, secretOf);
  const webEnv = {
    ...process.env,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    TWINGE_DEMO: "",
    DATABASE_URL: "",
    TWINGE_WORKER_DATABASE_URL: "",
    TWINGE_APP_DATABASE_URL: urls.app,
    NEXTAUTH_SECRET: secretOf("nextauth"),
    NEXTAUTH_URL: "http://127.0.0.1:3000",
  };
  return { ownerUrl, webEnv, workerEnv: { ...webEnv, TWINGE_WORKER_DATABASE_URL: urls.worker } };
}

/** Evaluates, through the service, the clients whose time has come; at first that is all of them. */
export async function evaluateDue({ workerEnv }) {
  const child = startChild("tests/bench/evaluate.ts", { env: workerEnv, execArgv: WITH_SERVICES });
  const { evaluated } = await child.ask({});
  child.stop();
  if (evaluated !== CLIENTS) throw new Error(`${evaluated} clients were evaluated`);
}

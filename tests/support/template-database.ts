import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { prepareSchema } from "@/prisma/apply/migrations.mjs";
import { ensureRoles } from "@/prisma/apply/roles.mjs";
import { withClient, withDatabase } from "@/scripts/support/database-url.mjs";
import { openCluster } from "@/scripts/support/embedded.mjs";

const TEMPLATE = "twinge_test_template";
const PASSWORD = "of no use elsewhere";

declare module "vitest" {
  interface ProvidedContext {
    template: { name: string; ownerUrl: string; appUrl: string; workerUrl: string };
  }
}

let close = async () => {};

/**
 * One migrated template for the whole run, of which every test file gets a copy: on the server of
 * TWINGE_TEST_DATABASE_URL (as a superuser), else on an embedded one of its own.
 */
export async function setup(project: TestProject) {
  const server = await openServer(process.env.TWINGE_TEST_DATABASE_URL?.trim());
  const ownerUrl = withDatabase(server.url, TEMPLATE);
  await withClient(server.url, async (client) => {
    await client.query(`drop database if exists ${TEMPLATE} with (force)`);
    await client.query(`create database ${TEMPLATE}`);
  });
  await prepareSchema(ownerUrl);
  const { app, worker } = await ensureRoles(ownerUrl, () => PASSWORD);
  project.provide("template", { name: TEMPLATE, ownerUrl, appUrl: app, workerUrl: worker });
  close = server.close;
}

export async function teardown() {
  await close();
}

async function openServer(given: string | undefined) {
  if (given) return { url: given, close: async () => {} };
  const dataDir = await mkdtemp(join(tmpdir(), "twinge-test-"));
  // Where the tests run as root the server runs as another user, who must be able to enter the folder.
  await chmod(dataDir, 0o711);
  const cluster = await openCluster(dataDir);
  // An interrupted run ends without teardown, and the server is in a group of its own.
  const endAbruptly = () => process.kill(cluster.pid(), "SIGQUIT");
  process.once("exit", endAbruptly);
  return {
    url: cluster.urlOf("postgres"),
    async close() {
      process.off("exit", endAbruptly);
      await cluster.stop();
      await rm(cluster.home, { recursive: true, force: true });
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

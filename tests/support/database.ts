import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { withClient, withDatabase } from "@/scripts/support/database-url.mjs";

export interface TestDatabase {
  readonly name: string;
  /** The owner's address: it may do everything, and no policy binds it. */
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly workerUrl: string;
  drop(): Promise<void>;
}

/** A migrated, empty database on a real server, for the caller alone; or a copy of one that nobody is connected to. */
export async function createDatabase(original?: TestDatabase): Promise<TestDatabase> {
  const template = inject("template");
  const name = `twinge_test_${randomBytes(6).toString("hex")}`;
  const server = withDatabase(template.ownerUrl, "postgres");
  await withClient(server, (client) =>
    client.query(`create database ${name} template ${original?.name ?? template.name}`),
  );
  return {
    name,
    ownerUrl: withDatabase(template.ownerUrl, name),
    appUrl: withDatabase(template.appUrl, name),
    workerUrl: withDatabase(template.workerUrl, name),
    drop: () =>
      withClient(server, async (client) => {
        await client.query(`drop database if exists ${name} with (force)`);
      }),
  };
}

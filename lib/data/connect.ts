import "#server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { Pool, types } from "pg";
import { PrismaClient } from "@/generated/prisma/client";
import { env } from "@/lib/env";
import type { Query } from "./query";

const POOL_SIZE = 10;
const CONNECT_TIMEOUT_MS = 2_000;
// A connection keeps its prepared statements, so it is kept through a few quiet minutes.
const IDLE_TIMEOUT_MS = 5 * 60_000;
/** Twice the server's limit for a statement: a connection that is silent for longer has lost its server. */
export const SILENCE_TIMEOUT_MS = 10_000;

// Dates stay text: a local date has no instant and must not be shifted by anybody's zone.
types.setTypeParser(types.builtins.DATE, (text) => text);

export const url = env.TWINGE_WORKER_DATABASE_URL ?? env.TWINGE_APP_DATABASE_URL;

const CONNECTION = {
  connectionString: url,
  max: POOL_SIZE,
  connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  idleTimeoutMillis: IDLE_TIMEOUT_MS,
  keepAlive: true,
};

/** One pool per process for Kysely's statements; `pipeline` sends them without waiting for each answer. */
export const pool = new Pool({ ...CONNECTION, pipeline: true });

/** One query in a transaction of its own, in no practice; its rows. */
export async function runAlone<Row>({ name, text, values }: Query<Row>): Promise<Row[]> {
  // The driver's timeout holds for one statement; a transaction of several has one timer for all of them.
  const config = { name, text, values: values as unknown[], query_timeout: SILENCE_TIMEOUT_MS };
  return (await pool.query<Row & object>(config)).rows;
}

// A connection that dies while idle is replaced at the next use; without a listener it would end the process.
pool.on("error", () => {});

export const prisma = new PrismaClient({
  adapter: new PrismaPg({ ...CONNECTION, query_timeout: SILENCE_TIMEOUT_MS }),
});

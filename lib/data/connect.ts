import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { Pool, types } from "pg";
import { PrismaClient } from "@/generated/prisma/client";
import { env } from "@/lib/env";

const POOL_SIZE = 10;
const CONNECT_TIMEOUT_MS = 2_000;
// A connection remembers its prepared statements: a quiet minute should not cost them.
const IDLE_TIMEOUT_MS = 5 * 60_000;

// Dates stay text: a local date has no instant and must not be shifted by anybody's zone.
types.setTypeParser(types.builtins.DATE, (text) => text);

export const url = env.TWINGE_WORKER_DATABASE_URL ?? env.TWINGE_APP_DATABASE_URL;

/** One pool per process for the hand-written statements; `pipeline` sends them without waiting for each answer. */
export const pool = new Pool({
  connectionString: url,
  max: POOL_SIZE,
  connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  idleTimeoutMillis: IDLE_TIMEOUT_MS,
  pipeline: true,
});

// A connection that dies while idle is replaced at the next use; without a listener it would end the process.
pool.on("error", () => {});

export const prisma = new PrismaClient({
  adapter: new PrismaPg({
    connectionString: url,
    max: POOL_SIZE,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    idleTimeoutMillis: IDLE_TIMEOUT_MS,
  }),
});

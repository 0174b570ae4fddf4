import "#server-only";
import type { QueryConfig } from "pg";
import { RateLimiterPostgres } from "rate-limiter-flexible";
import { pool, SILENCE_TIMEOUT_MS } from "./connect";

const storeClient = {
  query(statement: QueryConfig) {
    // The library's statements get the same limit on a silent connection that all others have.
    const config = { ...statement, query_timeout: SILENCE_TIMEOUT_MS };
    return pool.query(config);
  },
};

/**
 * A counter per key that all processes share; a key's window begins with its first point. Expired rows are deleted
 * every five minutes. `keyPrefix` keeps the keys of two limiters apart. Rejects when the database cannot answer.
 */
export function openRateLimiter(
  keyPrefix: string,
  points: number,
  durationSeconds: number,
): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient,
    storeType: "pool",
    tableName: "rate_limit",
    tableCreated: true,
    keyPrefix,
    points,
    duration: durationSeconds,
  });
}

import "#server-only";
import type { Duplex } from "node:stream";
import type { PoolClient, QueryConfig, QueryResult } from "pg";
import { SILENCE_TIMEOUT_MS } from "./connect";

/** Asks without the driver's own promise, which costs more than the question. */
export function query<Row extends object>(
  connection: PoolClient,
  config: QueryConfig,
): Promise<QueryResult<Row>> {
  sendTogether(connection);
  return new Promise((resolve, reject) => {
    void connection.query<Row>(config, (cause, result) => {
      // The driver's types hide that a failed statement has no result.
      if (cause as Error | null) reject(cause);
      else resolve(result);
    });
  });
}

/**
 * Ends the connection when what was sent last cannot be under way any more: to be refreshed with each statement and
 * cleared at the end. One timer for them all, since one for each costs as much as the statement.
 */
export function watchForSilence(connection: PoolClient): NodeJS.Timeout {
  return setTimeout(() => streamOf(connection).destroy(), SILENCE_TIMEOUT_MS).unref();
}

/** Holds back what is written until this turn of the event loop ends: statements sent together then share a packet. */
function sendTogether(connection: PoolClient): void {
  const stream = streamOf(connection);
  if (stream.writableCorked > 0) return;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

function streamOf(connection: PoolClient): Duplex {
  return (connection as unknown as { connection: { stream: Duplex } }).connection.stream;
}

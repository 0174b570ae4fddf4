import "#server-only";
import type { Duplex } from "node:stream";
import type { PoolClient, QueryConfig, QueryResult } from "pg";
import { SILENCE_TIMEOUT_MS } from "./connect";

/** Sends a statement without the driver's own promise, which costs more than the statement. */
export function sendStatement<Row extends object>(
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
 * Ends the connection when the server has been silent for longer than a statement may take. Refresh it with each
 * statement and clear it at the end. One timer for all statements, since one for each costs as much as the statement.
 */
export function watchForSilence(connection: PoolClient): NodeJS.Timeout {
  return setTimeout(() => streamOf(connection).destroy(), SILENCE_TIMEOUT_MS).unref();
}

/**
 * Buffers what is written until this turn of the event loop ends, so that statements sent together share a packet.
 */
function sendTogether(connection: PoolClient): void {
  const stream = streamOf(connection);
  if (stream.writableCorked > 0) return;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

function streamOf(connection: PoolClient): Duplex {
  return (connection as unknown as { connection: { stream: Duplex } }).connection.stream;
}

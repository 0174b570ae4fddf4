import "server-only";

// Connection exceptions, server shut down or starting, and too many connections.
const OUTAGE_SQL_STATES = /^(08|57P0|53300)/;
const OUTAGE_NETWORK_CODES = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "ENOENT",
]);
const OUTAGE_MESSAGES =
  /Connection terminated|timeout exceeded when trying to connect|not queryable/;

/** Whether a failure means that the database cannot be reached now: to be tried again, not to be mended. */
export function isDatabaseOutage(failure: unknown): boolean {
  if (!(failure instanceof Error)) return false;
  const code = "code" in failure ? String(failure.code) : "";
  return (
    OUTAGE_SQL_STATES.test(code) ||
    OUTAGE_NETWORK_CODES.has(code) ||
    OUTAGE_MESSAGES.test(failure.message) ||
    isDatabaseOutage(failure.cause)
  );
}

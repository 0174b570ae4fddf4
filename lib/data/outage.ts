import "server-only";

// Connection exceptions, server shut down or starting, too many connections; a statement that waited too long for a
// lock that somebody else holds, and one of two writers who waited for each other.
const OUTAGE_SQL_STATES = /^(08|57P0|53300|57014|55P03|40P01)/;
const OUTAGE_NETWORK_CODES = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "ENOENT",
]);
const OUTAGE_MESSAGES =
  /Connection terminated|timeout exceeded when trying to connect|not queryable/;

/** Whether a failure means that the database cannot serve this now: to be tried again, not to be mended. */
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

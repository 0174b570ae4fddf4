import "#server-only";

// Connection exceptions, server shut down or starting, too many connections.
const OUTAGE_SQL_STATES = /^(08|57P0|53300)/;
// A statement that waited too long for a lock, and a deadlock.
const CONTENTION_SQL_STATES = /^(57014|55P03|40P01)/;
const OUTAGE_NETWORK_CODES = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "ENOENT",
]);
const OUTAGE_MESSAGES =
  /Connection terminated|timeout exceeded when trying to connect|not queryable|Query read timeout/;

/** Whether a failure means that the database cannot serve this now, so that trying again later helps. */
export function isDatabaseOutage(failure: unknown): boolean {
  return isDatabaseGone(failure) || isContention(failure);
}

/** Of these, the failures that concern everybody: the server or the connection to it is gone. */
export function isDatabaseGone(failure: unknown): boolean {
  if (!(failure instanceof Error)) return false;
  const code = codeOf(failure);
  return (
    OUTAGE_SQL_STATES.test(code) ||
    OUTAGE_NETWORK_CODES.has(code) ||
    OUTAGE_MESSAGES.test(failure.message) ||
    isDatabaseGone(failure.cause)
  );
}

function isContention(failure: unknown): boolean {
  if (!(failure instanceof Error)) return false;
  return CONTENTION_SQL_STATES.test(codeOf(failure)) || isContention(failure.cause);
}

function codeOf(failure: Error): string {
  return "code" in failure ? String(failure.code) : "";
}

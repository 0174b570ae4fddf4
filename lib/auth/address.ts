import "#server-only";

/**
 * The address that a request comes from: the last entry of `X-Forwarded-For`, which the nearest proxy wrote. A sender
 * can invent the entries before it.
 */
export function addressOf(forwardedFor: string | null | undefined): string {
  return forwardedFor?.split(",").at(-1)?.trim() || "unknown";
}

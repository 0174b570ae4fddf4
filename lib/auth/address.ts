import "#server-only";

/** Where a request comes from, as the nearest proxy has it: what a sender adds himself stands before that. */
export function addressOf(forwardedFor: string | null | undefined): string {
  return forwardedFor?.split(",").at(-1)?.trim() || "unknown";
}

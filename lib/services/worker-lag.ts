import "#server-only";
import { readLateSince } from "@/lib/data/clock";

/** How old the banner may be. Asking for every page would cost the board a round trip. */
const KEPT_MS = 10_000;

let known: { readonly askedAt: number; readonly lateSince: Promise<number | null> } | undefined;

/**
 * Since when flags may be late, epoch milliseconds; null while the worker keeps up. Asked of the database at most
 * every ten seconds, and timed by the monotonic clock.
 */
export async function findLateSince(): Promise<number | null> {
  const now = performance.now();
  if (!known || now - known.askedAt > KEPT_MS) {
    // A failure here must not fail the page: if the database is down, the page's own query says so.
    known = { askedAt: now, lateSince: readLateSince().catch(() => null) };
  }
  return known.lateSince;
}

import "#server-only";
import { runAlone } from "./connect";
import { acrossPractices } from "./sql";

const MOST_JOBS_AT_ONCE = 1000;

/**
 * Adds jobs for everything that is due at `now` (the database's own instant where absent), in every practice.
 * Returns how many. Only the worker's role may.
 */
export async function enqueueDueNotices(now?: number): Promise<number> {
  const given = { now: now ?? null, limit: MOST_JOBS_AT_ONCE };
  const [left] = await runAlone(acrossPractices.enqueueDueNotices(given));
  return left?.jobs ?? 0;
}

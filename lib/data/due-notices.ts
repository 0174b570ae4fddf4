import "#server-only";
import { ask } from "./connect";

const MOST_JOBS_A_BEAT = 1000;

/**
 * Leaves jobs for all that is due at `now` (the database's own instant where absent), in every practice. Answers
 * how many. Only the worker's role may.
 */
export async function enqueueDueNotices(now?: number): Promise<number> {
  const [left] = await ask<{ jobs: number }>({
    name: "enqueue-due-notices",
    text: `select enqueue_due_notices(coalesce(to_timestamp($1::float8 / 1000), clock_timestamp()), $2) as jobs`,
    values: [now ?? null, MOST_JOBS_A_BEAT],
  });
  return left?.jobs ?? 0;
}

/**
 * Leaves a notice for everybody who should know of an urgent or an act flag and was not told, in every practice; it is
 * due at `now`. Answers how many. Only the worker's role may.
 */
export async function leaveUntoldNotices(now?: number): Promise<number> {
  const [left] = await ask<{ untold: number }>({
    name: "leave-untold-notices",
    text: `select leave_untold_notices(coalesce(to_timestamp($1::float8 / 1000), clock_timestamp())) as untold`,
    values: [now ?? null],
  });
  return left?.untold ?? 0;
}

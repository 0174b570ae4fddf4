import { DAY_MS, HOUR_MS, MINUTE_MS } from "../time/elapsed";
import type { OpenNotice } from "./notice";

/** When a notice is to be said by its own clock; quiet hours, budget and digest are `plan`'s. */

/** What comes about together is sent together, once no more has come about a client for this long. */
export const BUNDLE_MS = 5 * MINUTE_MS;

/** Urgent is repeated so long after it was said for the first, the second and every later time. */
const REPEAT_AFTER_MS = [15 * MINUTE_MS, 15 * MINUTE_MS, HOUR_MS] as const;

/** Counted from when the notice came about. */
const REMINDERS_MS = [3 * DAY_MS, 7 * DAY_MS] as const;
/** A reminder is none so shortly after the first word, or after the reminder before. */
const REMINDER_REST_MS = 2 * DAY_MS;

/**
 * The instant from which a notice of the lane "now" may be said; null: never again. `fellow` are the person's
 * notices that have not been said yet.
 */
export function saidFrom(notice: OpenNotice, fellow: readonly OpenNotice[]): number | null {
  switch (notice.kind) {
    case "urgent":
      return urgentFrom(notice);
    case "check-in":
      return notice.saidCount === 0 ? notice.at : null;
    default:
      return notice.saidCount === 0 ? bundleFrom(notice, fellow) : reminderFrom(notice);
  }
}

/** Staff get it until a trainer has recorded what was done; the client gets once what to do. */
function urgentFrom({ at, audience, saidCount, saidAt }: OpenNotice): number | null {
  if (saidCount === 0 || saidAt === null) return at;
  if (audience === "client") return null;
  return saidAt + (REPEAT_AFTER_MS[saidCount - 1] ?? HOUR_MS);
}

function bundleFrom(notice: OpenNotice, fellow: readonly OpenNotice[]): number {
  const together = fellow.filter(
    ({ clientId, kind, saidCount, isOver }) =>
      clientId === notice.clientId && kind === notice.kind && saidCount === 0 && !isOver,
  );
  return Math.max(notice.at, ...together.map(({ at }) => at)) + BUNDLE_MS;
}

/** At 3 and at 7 days, only for act; one that was missed is passed over for the next. */
function reminderFrom({ kind, at, saidAt }: OpenNotice): number | null {
  if (kind !== "act" || saidAt === null) return null;
  const next = REMINDERS_MS.find((afterMs) => at + afterMs > saidAt);
  return next === undefined ? null : Math.max(at + next, saidAt + REMINDER_REST_MS);
}

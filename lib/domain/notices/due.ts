import { DAY_MS, HOUR_MS, MINUTE_MS } from "../time/elapsed";
import type { OpenNotice } from "./notice";

/** When a notice is to be sent by its own clock; `plan` adds quiet hours, budget and digest. */

/** Notices of one client and kind are sent together, once no new one has come for this long. */
export const BUNDLE_MS = 5 * MINUTE_MS;

/** Urgent is repeated this long after it was sent for the first, the second and every later time. */
const REPEAT_AFTER_MS = [15 * MINUTE_MS, 15 * MINUTE_MS, HOUR_MS] as const;

/** Counted from when the notice came about. */
const REMINDERS_MS = [3 * DAY_MS, 7 * DAY_MS] as const;
/** A reminder waits at least this long after the first message, or after the reminder before. */
const REMINDER_REST_MS = 2 * DAY_MS;

/**
 * The instant from which a notice of the lane "now" may be sent; null: never again. `fellow` are the person's
 * notices that have not been sent yet.
 */
export function sendableFrom(notice: OpenNotice, fellow: readonly OpenNotice[]): number | null {
  switch (notice.kind) {
    case "urgent":
      return urgentFrom(notice);
    case "check-in":
      return notice.sentCount === 0 ? notice.at : null;
    default:
      return notice.sentCount === 0 ? bundleFrom(notice, fellow) : reminderFrom(notice);
  }
}

/** Staff get it until a trainer has recorded what was done; the client gets once what to do. */
function urgentFrom({ at, audience, sentCount, sentAt }: OpenNotice): number | null {
  if (sentCount === 0 || sentAt === null) return at;
  if (audience === "client") return null;
  return sentAt + (REPEAT_AFTER_MS[sentCount - 1] ?? HOUR_MS);
}

function bundleFrom(notice: OpenNotice, fellow: readonly OpenNotice[]): number {
  const together = fellow.filter(
    ({ clientId, kind, sentCount, isOver }) =>
      clientId === notice.clientId && kind === notice.kind && sentCount === 0 && !isOver,
  );
  return Math.max(notice.at, ...together.map(({ at }) => at)) + BUNDLE_MS;
}

/** At 3 and at 7 days, only for act; a reminder that was missed is skipped. */
function reminderFrom({ kind, at, sentAt }: OpenNotice): number | null {
  if (kind !== "act" || sentAt === null) return null;
  const next = REMINDERS_MS.find((afterMs) => at + afterMs > sentAt);
  return next === undefined ? null : Math.max(at + next, sentAt + REMINDER_REST_MS);
}

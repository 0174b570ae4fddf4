import type { PainFact, SessionFact } from "../facts";
import { sessionEndAt } from "../load/session";
import { DAY_MS, HOUR_MS } from "../time/elapsed";
import { localDayOf, nextLocalDayAt } from "../time/local-day";
import { zoneOffsetMs } from "../time/zone-offset";

/** When we ask how the night was (our own hour). */
const MORNING_HOUR = 7;

export interface Morning {
  readonly fromAt: number;
  /** The end of the local day: later nobody is asked about that morning any more. */
  readonly untilAt: number;
}

/**
 * The morning after a session, by the client's clock: 7:00 on the first local day after the one it started on, or
 * the first 7:00 after its end where it went on for longer.
 */
export function morningAfter(session: SessionFact, timeZone: string): Morning {
  const endAt = sessionEndAt(session);
  let day = localDayOf(timeZone, session.startedAt) + 1;
  let fromAt = morningOf(day, timeZone);
  while (fromAt <= endAt) {
    day += 1;
    fromAt = morningOf(day, timeZone);
  }
  return { fromAt, untilAt: nextLocalDayAt(timeZone, fromAt) };
}

/** Whether a report is about the morning after that session. */
export function isOfMorning(report: PainFact, sessionId: string | null): boolean {
  return report.moment === "morning-after" && report.sessionId === sessionId;
}

/** 7:00 on a local day. Where the clocks are changed around that hour, by the offset that holds after it. */
function morningOf(day: number, timeZone: string): number {
  const wallMs = day * DAY_MS + MORNING_HOUR * HOUR_MS;
  const guess = wallMs - zoneOffsetMs(timeZone, wallMs);
  return wallMs - zoneOffsetMs(timeZone, guess);
}

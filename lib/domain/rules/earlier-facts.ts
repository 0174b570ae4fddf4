import type { ClientFacts, PainFact, SessionFact } from "../facts";
import { DAY_MS } from "../time/elapsed";
import { type Span, spansOfPain } from "./earlier-pain";
import { LOOK_BACK } from "./look-back";

/**
 * Which facts older than the usual window an assessment still needs: those of an episode that reaches
 * behind the window, of the weeks before a long break, of runs and of strength. For most clients none.
 */

/** A break matters while the session after it lies in the last 28 local days; one more covers every zone. */
const RETURN_DAYS = 29;
/** Two local days that lie 14 apart may hold sessions that are hardly more than 13 days apart. */
const LEAST_BREAK_DAYS = 12;
/** What was read of a client: every fact from two instants on (epoch milliseconds), in time order. */
export interface FactsWindow {
  readonly sessionsFrom: number;
  readonly painFrom: number;
  readonly sessions: readonly SessionFact[];
  readonly pain: readonly PainFact[];
  /** Start of the last session before `sessionsFrom`; null when there is none. */
  readonly previousStartedAt: number | null;
}

/** Where the window begins for an evaluation at `now`. */
export function windowAt(now: number): Pick<FactsWindow, "sessionsFrom" | "painFrom"> {
  return {
    sessionsFrom: now - LOOK_BACK.sessionDays * DAY_MS,
    painFrom: now - LOOK_BACK.painDays * DAY_MS,
  };
}

/** Sessions before the window that are needed as well; instants in epoch milliseconds. */
export interface EarlierSessions {
  /** All from here on; null: none for this reason. */
  readonly from: number | null;
  /** Those that reports name. */
  readonly ids: readonly string[];
  /** Those that began in one of these times, both ends included. */
  readonly spans: readonly Span[];
}

/** The sessions that a long episode or a return after a long break needs. `pain` with the earlier reports. */
export function earlierSessions(
  window: FactsWindow,
  pain: readonly PainFact[],
  at: number,
): EarlierSessions | null {
  const { previousStartedAt, sessionsFrom } = window;
  if (previousStartedAt === null) return null;
  const known = new Set(window.sessions.map(({ id }) => id));
  const ids = pain.flatMap(({ sessionId }) =>
    sessionId !== undefined && !known.has(sessionId) ? [sessionId] : [],
  );
  const spans = spansOfPain(sessionsFrom, pain, at);
  const baselineFrom = breakBaselineFrom(window, previousStartedAt, at);
  const from = baselineFrom !== null && baselineFrom < sessionsFrom ? baselineFrom : null;
  if (from === null && ids.length === 0 && spans.length === 0) return null;
  return { from, ids, spans };
}

/** From where on runs before the window count, for clients who gave a body mass index; null: none do. */
export function earlierRunsFrom(
  { bodyMassIndex }: ClientFacts,
  { previousStartedAt, sessionsFrom }: FactsWindow,
): number | null {
  if (bodyMassIndex === undefined || previousStartedAt === null) return null;
  return sessionsFrom - (LOOK_BACK.runDays - LOOK_BACK.sessionDays) * DAY_MS;
}

/** From where on sessions before the window are what recent sets are compared with; null: there are none. */
export function earlierStrengthFrom({
  previousStartedAt,
  sessionsFrom,
}: FactsWindow): number | null {
  const from = sessionsFrom - (LOOK_BACK.strengthDays - LOOK_BACK.sessionDays) * DAY_MS;
  return previousStartedAt !== null && previousStartedAt >= from ? from : null;
}

/** From where on the weeks before a break may be needed; null where nobody has come back from one lately. */
function breakBaselineFrom(
  { sessions }: FactsWindow,
  previousStartedAt: number,
  at: number,
): number | null {
  let from: number | null = null;
  for (let index = sessions.length - 1; index >= 0; index -= 1) {
    const after = sessions[index]?.startedAt ?? previousStartedAt;
    if (after < at - RETURN_DAYS * DAY_MS) break;
    const before = sessions[index - 1]?.startedAt ?? previousStartedAt;
    if (after - before >= LEAST_BREAK_DAYS * DAY_MS) {
      from = before - (LOOK_BACK.breakBaselineDays + 1) * DAY_MS;
    }
  }
  return from;
}

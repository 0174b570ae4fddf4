import type { SessionFact } from "../facts";
import { sessionEndAt } from "../load/session";
import { HOUR_MS } from "../time/elapsed";
import { dateOfDay, localDayOf } from "../time/local-day";
import type { CheckInKind, CheckInQuestion } from "./check-in";

/** What a check-in refers to, without words; see lib/words. JSON. */
export interface CheckInOccasion {
  readonly kind: CheckInKind;
  /** Hours after the clock start; 0 for a morning after. */
  readonly hours: number;
  /** The session that it asks about, as far as it is known. */
  readonly session?: {
    /** Local date of its start. */
    readonly startedOn: string;
    readonly daysAgo: number;
  };
}

/** `sessions` are the client's, as far as they are known; `now` in epoch milliseconds. */
export function checkInOccasion(
  question: Pick<CheckInQuestion, "kind" | "hours" | "sessionId" | "dueAt">,
  sessions: readonly SessionFact[],
  timeZone: string,
  now: number,
): CheckInOccasion {
  const { kind, hours } = question;
  const session = sessions.find((fact) => isMeant(question, fact));
  if (session === undefined) return { kind, hours };
  const day = localDayOf(timeZone, session.startedAt);
  const daysAgo = localDayOf(timeZone, now) - day;
  return { kind, hours, session: { startedOn: dateOfDay(day), daysAgo } };
}

/** The session of that morning, or the one whose end started the clock. */
function isMeant(
  {
    kind,
    hours,
    sessionId,
    dueAt,
  }: Pick<CheckInQuestion, "kind" | "hours" | "sessionId" | "dueAt">,
  session: SessionFact,
): boolean {
  if (kind === "morning-after") return session.id === sessionId;
  return Math.floor(sessionEndAt(session)) === dueAt - hours * HOUR_MS;
}

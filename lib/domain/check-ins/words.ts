import type { SessionFact } from "../facts";
import { sessionEndAt } from "../load/session";
import { HOUR_MS } from "../time/elapsed";
import { dayAndMonth, localDayOf, weekdayOf } from "../time/local-day";
import type { CheckInQuestion } from "./check-in";

/** Within this many days a weekday says which one is meant. */
const WEEKDAY_DAYS = 6;

/**
 * What a question refers to: "48 hours after Monday's session", "72 hours after it began", "The morning after your
 * session on 3 March". `sessions` are the client's, as far as they are known.
 */
export function checkInOccasion(
  question: Pick<CheckInQuestion, "kind" | "hours" | "sessionId" | "dueAt">,
  sessions: readonly SessionFact[],
  timeZone: string,
  now: number,
): string {
  const session = sessions.find((fact) => isMeant(question, fact));
  const after = session ? sessionWords(session, timeZone, now) : null;
  if (question.kind === "morning-after") return `The morning after ${after ?? "your session"}`;
  return `${question.hours} hours after ${after ?? "it began"}`;
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

function sessionWords({ startedAt }: SessionFact, timeZone: string, now: number): string {
  const day = localDayOf(timeZone, startedAt);
  const daysAgo = localDayOf(timeZone, now) - day;
  if (daysAgo <= WEEKDAY_DAYS) return `${weekdayOf(day)}'s session`;
  return `your session on ${dayAndMonth(day)}`;
}

import type { CheckInOccasion } from "@/lib/domain/check-ins/occasion";
import { dayAndMonth, weekdayOf } from "./dates";

/** Within this many days a weekday says which one is meant. */
const WEEKDAY_DAYS = 6;

/**
 * "48 hours after Monday's session", "72 hours after it began", "The morning after your session on
 * 3 March".
 */
export function occasionWords({ kind, hours, session }: CheckInOccasion): string {
  const after = session === undefined ? null : sessionWords(session);
  if (kind === "morning-after") return `The morning after ${after ?? "your session"}`;
  return `${hours} hours after ${after ?? "it began"}`;
}

function sessionWords({ startedOn, daysAgo }: NonNullable<CheckInOccasion["session"]>): string {
  return daysAgo <= WEEKDAY_DAYS
    ? `${weekdayOf(startedOn)}'s session`
    : `your session on ${dayAndMonth(startedOn)}`;
}

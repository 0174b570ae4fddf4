import type { ClientFacts, ExerciseFact, History, PainFact, SessionFact } from "@/lib/domain/facts";
import type { Severity } from "@/lib/domain/vocabulary";
import { instantOf, TIME_ZONE } from "../calendar";

/** A person with one cause of trouble, and the flag that version 2 of the rules opens for it. */
export interface Story {
  readonly cause: string;
  readonly history: History;
  readonly expected: {
    readonly rule: string;
    readonly severity: Severity;
    /** The evening on which the flag opens or rises: load waits for a second local day. */
    readonly onDay: number;
  };
}

/** Everything happens in the week of this Monday, after ten steady weeks. */
export const MONDAY = 70;

const SETS = 3;

export function lift(name: string, loadKg: number, reps = 8): ExerciseFact {
  return { name, sets: Array.from({ length: SETS }, () => ({ reps, loadKg, rpe: 7 })) };
}

const FULL_BODY = [
  lift("Squat (Barbell)", 80),
  lift("Bench Press (Barbell)", 60),
  lift("Bent Over Row (Barbell)", 55),
];

/** An hour in the evening at 5.5 of 10: 330 AU, over at 19:00. */
export function session(day: number, changes: Partial<SessionFact> = {}): SessionFact {
  return {
    id: `session-${day}`,
    startedAt: instantOf(day, 18),
    kind: "strength",
    durationMinutes: 60,
    rpe: 5.5,
    warmUp: true,
    stretch: true,
    exercises: FULL_BODY,
    ...changes,
  };
}

/** Monday, Wednesday and Friday, of whole weeks before the day. */
export function steady(before = MONDAY, changes: Partial<SessionFact> = {}): SessionFact[] {
  return daysBefore(before, [0, 2, 4]).map((day) => session(day, changes));
}

/** The days of these weekdays (0 is Monday), from day 0 on. */
export function daysBefore(before: number, weekdays: readonly number[]): readonly number[] {
  return Array.from({ length: before }, (_, day) => day).filter((day) =>
    weekdays.includes(day % 7),
  );
}

type Place = Pick<PainFact, "region" | "side">;

/** A report of a day and hour. */
export function report(
  day: number,
  hour: number,
  place: Place,
  nrs: number,
  more: Partial<PainFact> = {},
): PainFact {
  return { id: `pain-${day}-${hour}`, reportedAt: instantOf(day, hour), ...place, nrs, ...more };
}

export function historyOf(
  sessions: readonly SessionFact[],
  pain: readonly PainFact[] = [],
  client: Partial<ClientFacts> = {},
): History {
  const person = { timeZone: TIME_ZONE, trainingSinceOn: "2023-01-09", conditions: [] };
  return { client: { ...person, ...client }, sessions, pain };
}

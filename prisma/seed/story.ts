import type { NewProfile } from "@/lib/data/members";
import type { ExerciseFact } from "@/lib/domain/facts";
import type { Moment, Quality, Region, SessionKind, Side, Spread } from "@/lib/domain/vocabulary";

/** A demo client. What happened is dated in local days before now, so that the story is always current. */
export interface Story {
  readonly email: string;
  readonly name: string;
  readonly profile: NewProfile;
  readonly sharedWithOmar?: boolean;
  readonly events: readonly StoryEvent[];
}

/** When something happened: whole local days ago (1 is yesterday) and the local time of day. */
export interface StoryTime {
  readonly daysAgo: number;
  readonly time: `${number}:${number}`;
}

export interface StorySession extends StoryTime {
  readonly type: "session";
  /** For `sessionName` of a report in the same story. */
  readonly name?: string;
  readonly session: {
    readonly kind: SessionKind;
    readonly durationMinutes: number;
    readonly rpe: number;
    readonly distanceMeters?: number;
    readonly warmUp?: boolean;
    readonly stretch?: boolean;
    readonly exercises?: readonly ExerciseFact[];
  };
}

export interface StoryPain extends StoryTime {
  readonly type: "pain";
  /** The session it is about. */
  readonly sessionName?: string;
  readonly pain: {
    readonly region: Region;
    readonly side: Side;
    readonly nrs: number;
    readonly moment?: Moment;
    readonly qualities?: readonly Quality[];
    readonly spreads?: Spread;
    readonly screening?: Readonly<Record<string, "yes" | "no" | "not-sure">>;
  };
}

export type StoryEvent = StorySession | StoryPain;

export function session(
  daysAgo: number,
  time: StoryTime["time"],
  facts: StorySession["session"],
  name?: string,
): StorySession {
  return { type: "session", daysAgo, time, session: facts, ...(name && { name }) };
}

export function pain(
  daysAgo: number,
  time: StoryTime["time"],
  facts: StoryPain["pain"],
  sessionName?: string,
): StoryPain {
  return { type: "pain", daysAgo, time, pain: facts, ...(sessionName && { sessionName }) };
}

/** One exercise with `count` equal sets. */
export function sets(name: string, count: number, reps: number, loadKg: number): ExerciseFact {
  return { name, sets: Array.from({ length: count }, () => ({ reps, loadKg })) };
}

/** The same session on each of these days ago. */
export function onDays(
  days: readonly number[],
  time: StoryTime["time"],
  facts: StorySession["session"],
): StorySession[] {
  return days.map((daysAgo) => session(daysAgo, time, facts));
}

import type { NewProfile } from "@/lib/data/members";
import type { ExerciseFact } from "@/lib/domain/facts";
import type { Moment, Quality, Region, SessionKind, Side, Spread } from "@/lib/domain/vocabulary";

/** A demo client whose past is told in local days before now, so that the story is always current. */
export interface Story {
  readonly email: string;
  readonly name: string;
  readonly profile: NewProfile;
  readonly sharedWithOmar?: boolean;
  readonly past: readonly Told[];
}

/** When something happened: whole local days ago (1 is yesterday) and the local time of day. */
export interface ToldWhen {
  readonly daysAgo: number;
  readonly at: `${number}:${number}`;
}

export interface ToldSession extends ToldWhen {
  readonly type: "session";
  /** By which a report of the same story can name it. */
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

export interface ToldPain extends ToldWhen {
  readonly type: "pain";
  /** The name of the session it is about. */
  readonly about?: string;
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

export type Told = ToldSession | ToldPain;

export function session(
  daysAgo: number,
  at: ToldWhen["at"],
  facts: ToldSession["session"],
  name?: string,
): ToldSession {
  return { type: "session", daysAgo, at, session: facts, ...(name && { name }) };
}

export function pain(
  daysAgo: number,
  at: ToldWhen["at"],
  facts: ToldPain["pain"],
  about?: string,
): ToldPain {
  return { type: "pain", daysAgo, at, pain: facts, ...(about && { about }) };
}

/** One exercise with `count` equal sets. */
export function sets(name: string, count: number, reps: number, loadKg: number): ExerciseFact {
  return { name, sets: Array.from({ length: count }, () => ({ reps, loadKg })) };
}

/** The same session on each of the days. */
export function on(
  days: readonly number[],
  at: ToldWhen["at"],
  facts: ToldSession["session"],
): ToldSession[] {
  return days.map((daysAgo) => session(daysAgo, at, facts));
}

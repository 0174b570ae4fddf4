import type { Region, Side } from "../vocabulary";

/** A question that Twinge asks by itself: how is it now? Everything here is JSON; instants are epoch milliseconds. */

/**
 * `clock`: so many hours after an episode's clock started. `morning-after`: on the morning after a session that a
 * pain was linked to.
 */
export const CHECK_IN_KINDS = ["clock", "morning-after"] as const;
export type CheckInKind = (typeof CHECK_IN_KINDS)[number];

/** Our own check-in points, in hours after the clock start. A report past the last one decides what is persistent. */
export const CHECK_IN_HOURS = [24, 48, 72] as const;

export interface CheckInQuestion {
  readonly kind: CheckInKind;
  readonly region: Region;
  readonly side: Side;
  /** The episode that it asks about. */
  readonly firstReportId: string;
  /** One of `CHECK_IN_HOURS`; 0 for a morning after. */
  readonly hours: number;
  /** The session whose next morning is asked about; null for the clock's questions. */
  readonly sessionId: string | null;
  /** The line it is asked at: the clock's questions once it has been passed, a morning's as soon as it is reached. */
  readonly dueAt: number;
}

/** A question that was asked and is not closed yet. */
export interface OpenCheckIn extends CheckInQuestion {
  readonly id: string;
}

/** `superseded`: a later question took its place. `ended`: there is nothing left to ask about. */
export const CHECK_IN_CLOSINGS = ["answered", "superseded", "ended"] as const;
export type CheckInClosing = (typeof CHECK_IN_CLOSINGS)[number];

/** Equal for two wordings of one question: it is asked once, whichever report the episode turns out to begin with. */
export function questionKey({ kind, region, side, hours, sessionId }: CheckInQuestion): string {
  return [kind, region, side, hours, sessionId ?? ""].join(" ");
}

/** Equal for two questions about one place: of those only one is open. */
export function askedPlace({ region, side }: Pick<CheckInQuestion, "region" | "side">): string {
  return `${region} ${side}`;
}

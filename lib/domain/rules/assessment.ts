import type { Finding } from "../finding";
import type { Region, Side } from "../vocabulary";

/**
 * What one evaluation of a client's history says: the findings, and where each episode stands.
 */
export interface Assessment {
  readonly at: number;
  /** The client's local date at `at`. */
  readonly onDay: string;
  readonly rulesVersion: string;
  /** In the order of the catalogue: severity descending, rule, region, side. */
  readonly findings: readonly Finding[];
  /** Whether a rule asked what the client had lifted in the 90 days before a session. */
  readonly asksForStrength: boolean;
  /** Every episode that has begun, oldest first. */
  readonly episodes: readonly EpisodeStatus[];
  /** Highest number of each of the last 14 local days, oldest first; -1 where nothing was reported. */
  readonly painByDay: readonly number[];
  /** When each pain report that the history holds was made. */
  readonly reportedAtById: ReadonlyMap<string, number>;
}

/**
 * `within`: `at` is at most 72 h after the clock start. `awaiting`: past that line, and no report
 * was made past it. `past72h`: a report was made past the line. These three stand.
 * `ended`: zeros at least 20 h apart. `replaced`: a later episode took over. `lapsed`: silent for
 * more than 28 days.
 */
export const EPISODE_STATES = [
  "within",
  "awaiting",
  "past72h",
  "ended",
  "replaced",
  "lapsed",
] as const;
export type EpisodeState = (typeof EPISODE_STATES)[number];

const STANDING_STATES: readonly EpisodeState[] = ["within", "awaiting", "past72h"];

/** Neither ended nor replaced nor lapsed: reports of the place still belong to it. */
export function isStanding({ state }: { readonly state: EpisodeState }): boolean {
  return STANDING_STATES.includes(state);
}

export interface EpisodeStatus {
  readonly region: Region;
  readonly side: Side;
  readonly firstReportId: string;
  readonly firstReportedAt: number;
  readonly clockStartAt: number;
  /** The 72 h line: from the next millisecond on a report is due. */
  readonly checkInDueAt: number;
  readonly lastReportedAt: number;
  readonly latestNrs: number;
  readonly peakNrs: number;
  readonly state: EpisodeState;
  /** Present when ended. */
  readonly endedAt?: number;
}

import type { Finding } from "../finding";
import type { Category, Region, Severity, Side } from "../vocabulary";

/**
 * A flag is a finding that is kept: one per client, category and subject, with its own life.
 * Everything here is JSON; instants are epoch milliseconds, `…On` are local dates of the client.
 */

/** `pending`: a load condition seen once, waiting for a second local day. Never shown to anybody. */
export const FLAG_STATUSES = ["pending", "open", "closed"] as const;
export type FlagStatus = (typeof FLAG_STATUSES)[number];

/**
 * `cleared`: the facts no longer say so. `resolved`, `dismissed`: a trainer closed it.
 * `rules-changed`: the same facts say nothing by newer rules; starts no cool-down, since nobody has
 * answered for what those rules will find. `withdrawn`: it never reached anybody as settled (an unconfirmed load flag, or guidance that
 * gave way to an urgent finding); starts no cool-down.
 */
export const CLOSE_KINDS = [
  "cleared",
  "resolved",
  "dismissed",
  "rules-changed",
  "withdrawn",
] as const;
export type CloseKind = (typeof CLOSE_KINDS)[number];

/** What a flag is about: a region and side, a region, or (neither) the whole client. */
export interface FlagSubject {
  readonly category: Category;
  readonly region?: Region;
  readonly side?: Side;
}

export interface FlagState extends FlagSubject {
  readonly status: FlagStatus;
  /** May stay above the headline's severity for 24 h, since severity falls late. */
  readonly severity: Severity;
  /** Rule id of the headline. */
  readonly headlineRule: string;
  readonly headline: Finding;
  readonly contributors: readonly Finding[];
  readonly rulesVersion: string;
  /** The instant of the evaluation that gave `headline` and `contributors`. */
  readonly evaluatedAt: number;
  readonly changedAt: number;
  /** The local day on which a load condition was first seen; kept after opening. */
  readonly pendingOn?: string;
  /** Absent while pending, and on a flag withdrawn before it opened. */
  readonly openedAt?: number;
  /** Newest pain report among the evidence; absent when the evidence is sessions only. */
  readonly evidenceReportedAt?: number;
  /** Latest number (0–10) reported for the subject when last evaluated. */
  readonly lastNrs?: number;
  /** Nobody has answered since this instant; the flag stays open and is shown grey. */
  readonly unknownSinceAt?: number;
  /** Since when a lower severity has held, and the highest severity seen in that time. */
  readonly lowerSinceAt?: number;
  readonly lowerSeverity?: Severity;
  readonly acknowledgedAt?: number;
  readonly snoozedUntilAt?: number;
  readonly closedAt?: number;
  readonly closeKind?: CloseKind;
  /** `lastNrs` when it closed: a rise of 2 or more breaks the cool-down. */
  readonly nrsAtClose?: number;
}

/** A stored flag: the state and the id of its row. */
export interface Flag extends FlagState {
  readonly id: string;
}

/**
 * `rejudged`: the rules changed, and the flag has other findings than before. `rules-changed`: the rules changed,
 * and the flag is closed since it has none. The other kinds are as their names say.
 */
export const FLAG_CHANGE_KINDS = [
  "noticed",
  "opened",
  "raised",
  "lowering",
  "lowered",
  "updated",
  "rejudged",
  "silenced",
  "answered",
  "cleared",
  "rules-changed",
  "withdrawn",
] as const;
export type FlagChangeKind = (typeof FLAG_CHANGE_KINDS)[number];

/** One step of a flag's life. Several changes of one flag apply in the order given. */
export interface FlagChange {
  readonly kind: FlagChangeKind;
  /** Null: a flag to create; the caller gives the id. */
  readonly flagId: string | null;
  readonly at: number;
  /** False: bookkeeping that is stored but is no event of the flag's history. */
  readonly isEvent: boolean;
  readonly from: FlagStep | null;
  readonly to: FlagStep;
  readonly after: FlagState;
}

export interface FlagStep {
  readonly status: FlagStatus;
  readonly severity: Severity;
}

/** Equal for two things that share a flag. */
export function subjectKey(subject: FlagSubject): string {
  return `${subject.category}|${subject.region ?? ""}|${subject.side ?? ""}`;
}

/** The state after `change`; the caller stores it under the flag's id (or a new one). */
export function applyChange(_flag: FlagState | null, change: FlagChange): FlagState {
  return change.after;
}

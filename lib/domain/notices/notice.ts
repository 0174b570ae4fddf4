/**
 * A notice is one message to one person: that a client, or an answer of theirs, needs them; never what was reported.
 * Everything here is JSON; instants are epoch milliseconds.
 */

export const NOTICE_KINDS = ["urgent", "act", "check-in", "watch"] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** In which part a person gets a notice; the owner in place of a trainer where there is none. */
export type Audience = "trainer" | "owner" | "client";

/** Where a notice waits: for a message of its own, or for the daily digest. */
export type Lane = "now" | "digest";

/** A notice that may still have to be said, or said again. */
export interface OpenNotice {
  readonly id: string;
  /** Whom it is about; the recipient themselves where the audience is the client. */
  readonly clientId: string;
  readonly kind: NoticeKind;
  readonly audience: Audience;
  /** When it came about. */
  readonly at: number;
  readonly lane: Lane;
  readonly saidCount: number;
  /** When it was last said; null: not yet. */
  readonly saidAt: number | null;
  /**
   * There is nothing to say any more: the flag is closed, was answered for by a trainer, or has risen, now or
   * again, and with it came a notice of its own; the question was answered; the person no longer looks after the client.
   */
  readonly isOver: boolean;
}

/** A message of its own about something that was not urgent: it counts against a trainer's budget. */
export interface Saying {
  readonly clientId: string;
  readonly at: number;
  /** False: a reminder of what was said before. */
  readonly isNew: boolean;
}

/** What is stored of a notice that was sent; instants in epoch milliseconds. */
export interface SaidNotice {
  readonly clientId: string;
  readonly saidAt: number | null;
  /** When it was sent as news, in a message of its own. */
  readonly saidNewAt: number | null;
  readonly saidLane: Lane | null;
}

/** What one person has been sent lately. */
export interface Said {
  /** Of the last 7 days at least. */
  readonly sayings: readonly Saying[];
  readonly digestAt: number | null;
}

/** What becomes of one notice. */
export interface NoticeMove {
  readonly id: string;
  /** How it is said now; null: not now. */
  readonly say: Lane | null;
  readonly lane: Lane;
  /** When to look at it again; null: never. */
  readonly dueAt: number | null;
}

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

/** A notice that may still have to be sent, or sent again. */
export interface OpenNotice {
  readonly id: string;
  /** The client it is about; the recipient where the audience is the client. */
  readonly clientId: string;
  readonly kind: NoticeKind;
  readonly audience: Audience;
  /** When it came about. */
  readonly at: number;
  readonly lane: Lane;
  readonly sentCount: number;
  /** When it was last sent; null: not yet. */
  readonly sentAt: number | null;
  /**
   * Nothing is left to send: the flag is closed, acknowledged or snoozed, or has risen and has a newer notice; the
   * question was answered; or the person no longer looks after the client.
   */
  readonly isOver: boolean;
}

/** A message outside the digest about something that was not urgent: it counts against a trainer's budget. */
export interface SentMessage {
  readonly clientId: string;
  readonly at: number;
  /** False: a reminder of what was sent before. */
  readonly isNew: boolean;
}

/** What is stored of a notice that was sent; instants in epoch milliseconds. */
export interface SentNotice {
  readonly clientId: string;
  readonly sentAt: number | null;
  /** When it was sent as news, in a message of its own. */
  readonly sentNewAt: number | null;
  readonly sentLane: Lane | null;
}

/** What one person has been sent lately. */
export interface SentSoFar {
  /** Of the last 7 days at least. */
  readonly messages: readonly SentMessage[];
  readonly digestAt: number | null;
}

/** What becomes of one notice. */
export interface NoticeMove {
  readonly id: string;
  /** The lane in which it is sent now; null: not now. */
  readonly sendIn: Lane | null;
  readonly lane: Lane;
  /** When to look at it again; null: never. */
  readonly dueAt: number | null;
}

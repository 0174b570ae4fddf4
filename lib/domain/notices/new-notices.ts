import type { Flag } from "../flags/flag";
import { BUNDLE_MS } from "./due";
import { decideNotices, type FlagStepTaken } from "./flag-notices";
import type { Lane, NoticeKind } from "./notice";
import { type People, type Recipient, recipientsOf } from "./recipients";

/** A notice to be stored for one person; instants in epoch milliseconds. */
export interface NewNotice extends Recipient {
  readonly clientId: string;
  /** Id of the flag or of the check-in. */
  readonly subjectId: string;
  readonly kind: NoticeKind;
  /** When it came about. */
  readonly at: number;
  readonly lane: Lane;
  readonly dueAt: number;
}

/** What one evaluation of a client did. */
export interface EvaluationOutcome {
  readonly events: readonly FlagStepTaken[];
  /** The client's live flags after it. */
  readonly flags: readonly Flag[];
  /** Ids of the check-ins that were asked now. */
  readonly checkInIds: readonly string[];
  readonly at: number;
}

/** The notices that an evaluation leaves, one for each person and subject; none where nothing is new. */
export function noticesOf(outcome: EvaluationOutcome, people: People): readonly NewNotice[] {
  const { at } = outcome;
  const ofFlags = decideNotices(outcome.events, outcome.flags).flatMap(({ flagId, kind }) =>
    addressed(
      { subjectId: flagId, kind, at, dueAt: kind === "urgent" ? at : at + BUNDLE_MS },
      people,
    ),
  );
  const ofCheckIns = outcome.checkInIds.flatMap((subjectId) =>
    addressed({ subjectId, kind: "check-in", at, dueAt: at }, people),
  );
  return [...ofFlags, ...ofCheckIns];
}

/** Whether an evaluation leaves any notice, without knowing the people: it spares loading them. */
export function hasNewNotices({ events, flags, checkInIds }: EvaluationOutcome): boolean {
  return checkInIds.length > 0 || decideNotices(events, flags).length > 0;
}

/** When the notices of one person are to be composed into a message. */
export interface ComposeTime {
  readonly userId: string;
  /** Urgent notices have a time of their own, which later ones do not put off. */
  readonly isUrgent: boolean;
  readonly dueAt: number;
}

/**
 * One time for each person, and one more for what is urgent: the latest `dueAt`, so that what comes
 * together is sent together. `watch` waits for the daily digest. Sorted by person, so that two
 * transactions which write the same jobs lock them in the same order.
 */
export function composeTimesOf(notices: readonly NewNotice[]): readonly ComposeTime[] {
  const times = new Map<string, ComposeTime>();
  for (const { userId, kind, dueAt } of notices) {
    if (kind === "watch") continue;
    const isUrgent = kind === "urgent";
    const key = `${userId} ${isUrgent ? 1 : 0}`;
    times.set(key, { userId, isUrgent, dueAt: Math.max(dueAt, times.get(key)?.dueAt ?? dueAt) });
  }
  return [...times].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, time]) => time);
}

type Unaddressed = Pick<NewNotice, "subjectId" | "kind" | "at" | "dueAt">;

function addressed(notice: Unaddressed, people: People): readonly NewNotice[] {
  return recipientsOf(notice.kind, people).map((recipient) => ({
    ...recipient,
    clientId: people.clientId,
    ...notice,
    lane: notice.kind === "watch" ? "digest" : "now",
  }));
}

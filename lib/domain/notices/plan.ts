import { localDayOf } from "../time/local-day";
import { nextHourAt, type QuietHours, quietEndsAt } from "../time/wall-clock";
import { isWithinBudget } from "./budget";
import { sendableFrom } from "./due";
import type { Lane, NoticeMove, OpenNotice, SentMessage, SentSoFar } from "./notice";

/** How and when one person gets notices. */
export interface RecipientHours {
  readonly timeZone: string;
  readonly quiet: QuietHours | null;
  /** 0–23, of the person's local day. */
  readonly digestHour: number;
}

/** `send`: in a message of its own; `digest`: in the daily digest, which is due now; `wait`: later; `end`: never. */
type Verdict =
  | { readonly kind: "send" | "end" }
  | { readonly kind: "wait"; readonly lane: Lane; readonly untilAt: number }
  | { readonly kind: "digest" };

/**
 * What to send one person at `now`, of all their notices that are not settled yet.
 *
 * - Urgent: at once, whatever the hour and the budget, and again (see `due`) until it is over.
 * - Act: when its client has been quiet for five minutes, not in quiet hours, within the budget; beyond it, in the
 *   next digest. Reminders after 3 and 7 days.
 * - Check-ins: when due, not in quiet hours.
 * - Watch: in the digest, which comes at most once a local day, at the person's hour or at the end of their quiet
 *   hours, and if it was missed as soon as somebody looks.
 *
 * Pure. The moves come in the order of the notices; running it on its own result at the same instant sends nothing.
 */
export function planNotices(
  notices: readonly OpenNotice[],
  sent: SentSoFar,
  recipient: RecipientHours,
  now: number,
): readonly NoticeMove[] {
  const quietUntilAt = quietEndsAt(recipient.quiet, recipient.timeZone, now);
  const messages: SentMessage[] = [...sent.messages];
  const verdicts = new Map<string, Verdict>();
  for (const notice of [...notices].sort(byAge)) {
    const verdict = judge(notice, { notices, messages, sent, recipient, now, quietUntilAt });
    verdicts.set(notice.id, verdict);
    if (verdict.kind === "send" && isCounted(notice)) messages.push(messageOf(notice, now));
  }
  // A digest that goes out takes along everything that waits for the next.
  const isDigestTime = [...verdicts.values()].some(({ kind }) => kind === "digest");
  return notices.map((notice) => {
    const verdict = verdicts.get(notice.id) ?? { kind: "end" };
    const joins = isDigestTime && verdict.kind === "wait" && verdict.lane === "digest";
    return moveOf(notice, joins ? { kind: "digest" } : verdict, now);
  });
}

interface Situation {
  readonly notices: readonly OpenNotice[];
  readonly messages: readonly SentMessage[];
  readonly sent: SentSoFar;
  readonly recipient: RecipientHours;
  readonly now: number;
  readonly quietUntilAt: number;
}

function judge(notice: OpenNotice, situation: Situation): Verdict {
  const { notices, messages, recipient, now, quietUntilAt } = situation;
  if (notice.isOver) return { kind: "end" };
  if (notice.lane === "digest") return judgeForDigest(notice, situation);
  const fromAt = sendableFrom(notice, notices);
  if (fromAt === null) return { kind: "end" };
  if (fromAt > now) return { kind: "wait", lane: "now", untilAt: fromAt };
  if (notice.kind === "urgent") return { kind: "send" };
  if (quietUntilAt > now) return { kind: "wait", lane: "now", untilAt: quietUntilAt };
  if (!isCounted(notice)) return { kind: "send" };
  return isWithinBudget(messageOf(notice, now), messages, recipient.timeZone, now)
    ? { kind: "send" }
    : judgeForDigest(notice, situation);
}

function judgeForDigest({ at }: OpenNotice, { sent, recipient, now }: Situation): Verdict {
  const { timeZone, quiet, digestHour } = recipient;
  const { digestAt } = sent;
  const hourAfter = (sinceAt: number) =>
    quietEndsAt(quiet, timeZone, nextHourAt(digestHour, timeZone, sinceAt));
  const hourAt = hourAfter(Math.max(at, digestAt ?? at));
  // A digest that came late, when the worker was back or the hour was changed, may have come before the day's own.
  const isSecondOfDay =
    digestAt !== null && localDayOf(timeZone, hourAt) === localDayOf(timeZone, digestAt);
  const dueAt = isSecondOfDay ? hourAfter(hourAt) : hourAt;
  const untilAt = quietEndsAt(quiet, timeZone, Math.max(dueAt, now));
  return untilAt > now ? { kind: "wait", lane: "digest", untilAt } : { kind: "digest" };
}

/** The budget is a trainer's, for what is not urgent. */
function isCounted({ kind, audience }: OpenNotice): boolean {
  return audience === "trainer" && kind !== "urgent";
}

function messageOf({ clientId, sentCount }: OpenNotice, now: number): SentMessage {
  return { clientId, at: now, isNew: sentCount === 0 };
}

function moveOf(notice: OpenNotice, verdict: Verdict, now: number): NoticeMove {
  const { id, lane } = notice;
  if (verdict.kind === "end") return { id, sendIn: null, lane, dueAt: null };
  if (verdict.kind === "wait")
    return { id, sendIn: null, lane: verdict.lane, dueAt: verdict.untilAt };
  const after = { ...notice, sentCount: notice.sentCount + 1, sentAt: now };
  const sendIn = verdict.kind === "send" ? ("now" as const) : ("digest" as const);
  return { id, sendIn, lane: "now", dueAt: sendableFrom(after, []) };
}

function byAge(a: OpenNotice, b: OpenNotice): number {
  return a.at - b.at || (a.id < b.id ? -1 : 1);
}

import { localDayOf } from "../time/local-day";
import { nextHourAt, type QuietHours, quietEndsAt } from "../time/wall-clock";
import { isWithinBudget } from "./budget";
import { saidFrom } from "./due";
import type { Lane, NoticeMove, OpenNotice, Said, Saying } from "./notice";

/** How and when one person gets notices. */
export interface Listener {
  readonly timeZone: string;
  readonly quiet: QuietHours | null;
  /** 0–23, of the person's local day. */
  readonly digestHour: number;
}

/** `say`: in a message of its own; `digest`: in the daily digest, which is due now; `wait`: later; `end`: never. */
type Verdict =
  | { readonly kind: "say" | "end" }
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
 * Pure. The moves come in the order of the notices; running it on its own result at the same instant says nothing.
 */
export function planNotices(
  notices: readonly OpenNotice[],
  said: Said,
  listener: Listener,
  now: number,
): readonly NoticeMove[] {
  const quietUntilAt = quietEndsAt(listener.quiet, listener.timeZone, now);
  const sayings: Saying[] = [...said.sayings];
  const verdicts = new Map<string, Verdict>();
  for (const notice of [...notices].sort(byAge)) {
    const verdict = judge(notice, { notices, sayings, said, listener, now, quietUntilAt });
    verdicts.set(notice.id, verdict);
    if (verdict.kind === "say" && isCounted(notice)) sayings.push(sayingOf(notice, now));
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
  readonly sayings: readonly Saying[];
  readonly said: Said;
  readonly listener: Listener;
  readonly now: number;
  readonly quietUntilAt: number;
}

function judge(notice: OpenNotice, situation: Situation): Verdict {
  const { notices, sayings, listener, now, quietUntilAt } = situation;
  if (notice.isOver) return { kind: "end" };
  if (notice.lane === "digest") return judgeForDigest(notice, situation);
  const fromAt = saidFrom(notice, notices);
  if (fromAt === null) return { kind: "end" };
  if (fromAt > now) return { kind: "wait", lane: "now", untilAt: fromAt };
  if (notice.kind === "urgent") return { kind: "say" };
  if (quietUntilAt > now) return { kind: "wait", lane: "now", untilAt: quietUntilAt };
  if (!isCounted(notice)) return { kind: "say" };
  return isWithinBudget(sayingOf(notice, now), sayings, listener.timeZone, now)
    ? { kind: "say" }
    : judgeForDigest(notice, situation);
}

function judgeForDigest({ at }: OpenNotice, { said, listener, now }: Situation): Verdict {
  const { timeZone, quiet, digestHour } = listener;
  const { digestAt } = said;
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

function sayingOf({ clientId, saidCount }: OpenNotice, now: number): Saying {
  return { clientId, at: now, isNew: saidCount === 0 };
}

function moveOf(notice: OpenNotice, verdict: Verdict, now: number): NoticeMove {
  const { id, lane } = notice;
  if (verdict.kind === "end") return { id, say: null, lane, dueAt: null };
  if (verdict.kind === "wait") return { id, say: null, lane: verdict.lane, dueAt: verdict.untilAt };
  const after = { ...notice, saidCount: notice.saidCount + 1, saidAt: now };
  const say = verdict.kind === "say" ? ("now" as const) : ("digest" as const);
  return { id, say, lane: "now", dueAt: saidFrom(after, []) };
}

function byAge(a: OpenNotice, b: OpenNotice): number {
  return a.at - b.at || (a.id < b.id ? -1 : 1);
}

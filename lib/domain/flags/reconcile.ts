import type { Assessment } from "../rules/assessment";
import { startsCoolDown } from "./cool-down";
import { type Flag, type FlagChange, subjectKey } from "./flag";
import { confirmPending, createFlag, withdraw } from "./new-flag";
import { updateOpen, withoutFindings } from "./open-flag";
import type { JudgeAgain } from "./rules-change";
import { groupBySubject } from "./subject";

/**
 * What an assessment does to a client's flags.
 *
 * `flags`: every pending and open flag of the client, and the closed ones of the last 14 days (the
 * newest of each subject that starts a cool-down is enough; for an urgent one, of whatever age its
 * evidence still has).
 * One flag per category and subject; the finding of the highest severity is its headline (of equal
 * ones the first of the catalogue), the others its contributors.
 *
 * - Pain, referral and guidance open at once; load opens when its condition holds at evaluations on
 *   two local days, and until then is `pending`. A pending flag whose condition fails is withdrawn.
 * - Severity rises at once, which ends an acknowledgement and a snooze; it falls when the lower
 *   state has held for 24 h. Urgent neither falls nor clears by itself: a trainer closes it.
 * - A flag about a place clears only by newer reports of that place. A referral flag about the whole
 *   client clears when newer answers replace the warning ones; answers that merely grow older than
 *   14 days leave it open, unknown since then. Load and guidance clear with their condition.
 * - A flag of older rules: what newer rules find about its subject takes the place of what it had,
 *   and it keeps its acknowledgement. What they would not have found at the time is closed, also
 *   about a place and without a newer report, with an event that says so. `judgeAgain` answers for
 *   that time; without it such a flag waits for reports like any other. See rules-change.
 * - Cool-downs: see cool-down.
 *
 * Pure; running it on its own result at the same instant changes nothing.
 */
export function reconcile(
  flags: readonly Flag[],
  assessment: Assessment,
  now: number,
  judgeAgain: JudgeAgain = () => null,
): readonly FlagChange[] {
  const findingsByKey = groupBySubject(assessment.findings);
  const liveByKey = new Map<string, Flag>();
  const closedByKey = new Map<string, Flag>();
  for (const flag of flags) {
    // A flag that starts no cool-down ends none that an older one began.
    if (flag.status === "closed" && !startsCoolDown(flag)) continue;
    const key = subjectKey(flag);
    if (flag.status !== "closed") liveByKey.set(key, flag);
    else if ((flag.closedAt ?? 0) >= (closedByKey.get(key)?.closedAt ?? 0)) {
      closedByKey.set(key, flag);
    }
  }

  const changes: FlagChange[] = [];
  for (const [key, findings] of findingsByKey) {
    const live = liveByKey.get(key);
    const closed = closedByKey.get(key);
    if (live === undefined) changes.push(...createFlag(findings, closed, assessment, now));
    else if (live.status === "open") changes.push(...updateOpen(live, findings, assessment, now));
    else changes.push(...confirmPending(live, findings, closed, assessment, now));
  }
  for (const [key, flag] of liveByKey) {
    if (findingsByKey.has(key)) continue;
    const isPending = flag.status === "pending";
    changes.push(
      ...(isPending ? [withdraw(flag, now)] : withoutFindings(flag, assessment, now, judgeAgain)),
    );
  }
  return changes;
}

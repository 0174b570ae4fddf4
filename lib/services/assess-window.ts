import "#server-only";
import { completeWindow, readLastLogAt } from "@/lib/data/earlier-facts";
import type { FactsWindow } from "@/lib/data/facts";
import type { OpenedClient } from "@/lib/data/open-client";
import type { ClientSql } from "@/lib/data/transaction";
import type { History } from "@/lib/domain/facts";
import { assess } from "@/lib/domain/rules/assess";
import type { Assessment } from "@/lib/domain/rules/assessment";
import { LOOK_BACK } from "@/lib/domain/rules/look-back";
import { DEFAULT_THRESHOLDS } from "@/lib/domain/rules/thresholds";

/** A phone's clock may run this far ahead and its report still counts at once; beyond it the server's time rules. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;

/** What holds of a client, and the facts that it was found in. */
export interface AssessedClient {
  readonly history: History;
  readonly assessment: Assessment;
  /** The newest log of any kind, epoch milliseconds; null when there is none. */
  readonly lastActivityAt: number | null;
}

/**
 * Holds an opened client's facts against the rules, at the window's `now` or up to five minutes later. Strength is
 * asked for by few assessments and lies furthest back: who asks for it is given the older sessions and assessed again.
 */
export async function assessWindow(
  tx: ClientSql,
  { client, window, evaluatedAt }: Pick<OpenedClient, "client" | "window" | "evaluatedAt">,
): Promise<AssessedClient> {
  const known = await completeWindow(tx, client, window);
  const at = evaluationInstant(known, window.now, evaluatedAt);
  const assessment = assess(known, at, DEFAULT_THRESHOLDS);
  const lastActivityAt = await lastLogBy(at, tx, known, window);
  const isWhole = window.previousStartedAt === undefined;
  if (isWhole || !assessment.asksForStrength) return { history: known, assessment, lastActivityAt };
  const history = await completeWindow(tx, client, window, LOOK_BACK.strengthDays);
  return { history, assessment: assess(history, at, DEFAULT_THRESHOLDS), lastActivityAt };
}

/** Who has been silent for longer than the window has logged all the same. */
async function lastLogBy(
  at: number,
  tx: ClientSql,
  history: History,
  { previousStartedAt }: FactsWindow,
): Promise<number | null> {
  const latestAt = latestFactBy(at, history);
  return latestAt === null
    ? readLastLogAt(tx, at)
    : Math.max(latestAt, previousStartedAt ?? latestAt);
}

/**
 * `now`, or up to five minutes more: a fact from a phone whose clock runs ahead counts at once, and of two writers
 * the one whose `now` was read earlier but who came second does not go back in time.
 */
function evaluationInstant(history: History, now: number, evaluatedAt: number | null): number {
  const limitAt = now + CLOCK_TOLERANCE_MS;
  const before = evaluatedAt !== null && evaluatedAt <= limitAt ? evaluatedAt : now;
  return Math.max(now, before, latestFactBy(limitAt, history) ?? now);
}

/** When the latest fact happened that is not after `limitAt`; null when there is none. */
function latestFactBy(limitAt: number, { sessions, pain }: History): number | null {
  let latestAt: number | null = null;
  const consider = (at: number) => {
    if (at <= limitAt && (latestAt === null || at > latestAt)) latestAt = at;
  };
  for (const session of sessions) consider(session.startedAt);
  for (const report of pain) consider(report.reportedAt);
  return latestAt;
}

import "#server-only";
import { addStrength, completeWindow } from "@/lib/data/earlier-facts";
import { type FactsWindow, readLastLogAt } from "@/lib/data/facts";
import type { OpenedClient } from "@/lib/data/open-client";
import type { ClientSql } from "@/lib/data/transaction";
import type { History } from "@/lib/domain/facts";
import { assess } from "@/lib/domain/rules/assess";
import type { Assessment } from "@/lib/domain/rules/assessment";
import { LOOK_BACK } from "@/lib/domain/rules/look-back";
import { DEFAULT_THRESHOLDS } from "@/lib/domain/thresholds/thresholds";
import { DAY_MS } from "@/lib/domain/time/elapsed";

/** A phone's clock may run this far ahead and its report still counts at once; beyond it the server's time rules. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;

/** What holds of a client, and the facts that it was found in. */
export interface AssessedWindow {
  readonly history: History;
  readonly assessment: Assessment;
  /** The newest log of any kind, epoch milliseconds; null when there is none. */
  readonly lastActivityAt: number | null;
}

/**
 * Holds an opened client's facts against the rules, at the window's `now` or up to five minutes later. What sets are
 * compared with lies furthest back and is read for who asks for it; the client is then assessed again.
 */
export async function assessWindow(
  tx: ClientSql,
  { client, window, evaluatedAt }: Pick<OpenedClient, "client" | "window" | "evaluatedAt">,
): Promise<AssessedWindow> {
  const at = evaluationInstant(window, evaluatedAt);
  const known = await completeWindow(tx, client, window, at);
  const first = assess(known, at, DEFAULT_THRESHOLDS);
  const history = first.asksForStrength ? await addStrength(tx, window, known) : known;
  const assessment = history === known ? first : assess(history, at, DEFAULT_THRESHOLDS);
  return { history, assessment, lastActivityAt: await lastLogAt(tx, window, at) };
}

/**
 * `now`, or up to five minutes more: a fact from a phone whose clock runs ahead counts at once, and of two writers
 * the one whose `now` was read earlier but who came second does not go back in time.
 */
function evaluationInstant(window: FactsWindow, evaluatedAt: number | null): number {
  const { now } = window;
  const limitAt = now + CLOCK_TOLERANCE_MS;
  const before = evaluatedAt !== null && evaluatedAt <= limitAt ? evaluatedAt : now;
  return Math.max(now, before, latestBy(limitAt, window));
}

/** The window has every log of its days of pain; beyond them an older report may be newer than what it has. */
async function lastLogAt(tx: ClientSql, window: FactsWindow, at: number): Promise<number | null> {
  const latestAt = Math.max(latestBy(at, window), window.previousStartedAt ?? -Infinity);
  const isSure = latestAt >= window.now - LOOK_BACK.painDays * DAY_MS;
  return isSure ? latestAt : readLastLogAt(tx, at);
}

/** When the window's latest fact happened that is not after `limitAt`; -Infinity when there is none. */
function latestBy(limitAt: number, { sessions, pain }: FactsWindow): number {
  let latestAt = Number.NEGATIVE_INFINITY;
  const consider = (at: number) => {
    if (at <= limitAt && at > latestAt) latestAt = at;
  };
  for (const session of sessions) consider(session.startedAt);
  for (const report of pain) consider(report.reportedAt);
  return latestAt;
}

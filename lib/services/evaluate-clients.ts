import "#server-only";
import { uuidv7 } from "uuidv7";
import { type AuditEntry, recordAudits } from "@/lib/data/audit";
import { type LockedClient, saveClocks } from "@/lib/data/client-clock";
import { type NewFlagEvent, saveFlags } from "@/lib/data/flags";
import { saveStandings } from "@/lib/data/standing";
import type { ClientTransaction } from "@/lib/data/transaction";
import type { ClientWindow } from "@/lib/data/window";
import { applyChange, type Flag, type FlagChange } from "@/lib/domain/flags/flag";
import { nextEvaluationAt } from "@/lib/domain/flags/next-evaluation";
import { reconcile } from "@/lib/domain/flags/reconcile";
import { standingOf } from "@/lib/domain/flags/standing";
import { isStanding } from "@/lib/domain/rules/assessment";
import { evaluate } from "@/lib/domain/rules/evaluate";
import { JUDGED_AGAIN_DAYS } from "@/lib/domain/rules/look-back";
import { DEFAULT_THRESHOLDS } from "@/lib/domain/thresholds/thresholds";
import { DAY_MS } from "@/lib/domain/time/elapsed";
import { assessWindow } from "./assess-window";
import { settleClientCheckIns } from "./check-ins";
import { addNewNotices } from "./new-notices";

/** A client to evaluate, whose lock the transaction holds. */
export interface EvaluationCase {
  /** Bound to this client; all cases of one call are of one transaction. */
  readonly tx: ClientTransaction;
  readonly locked: LockedClient;
  readonly window: ClientWindow;
  /** Ids of the entries that came with this evaluation. */
  readonly createdIds: ReadonlySet<string>;
  /** By how much the sweep is late, in milliseconds; kept in the events of the flags that change now. */
  readonly lateSeconds?: number;
  /** What brought the evaluation about, where it was not time alone. */
  readonly audit?: AuditEntry;
}

/**
 * Applies the rules to each client's facts and saves what follows: flags with their events, the board row, the
 * next evaluation, check-ins, audit and notices. Runs in the caller's transaction. Returns the clients' flags in
 * the order of the cases.
 */
export async function evaluateClients(
  cases: readonly EvaluationCase[],
): Promise<readonly (readonly Flag[])[]> {
  const [first] = cases;
  if (!first) return [];
  const { tx } = first;

  const judged = await Promise.all(cases.map(judge));
  const checkIns = await settleClientCheckIns(tx, judged);
  saveFlags(tx, judged);
  saveStandings(
    tx,
    judged.map((one) => {
      const checkInSinceAt = checkIns.get(one.clientId)?.openSinceAt ?? null;
      return { ...one, checkInSinceAt };
    }),
  );
  saveClocks(tx, judged);
  recordAudits(tx, cases.flatMap(auditOf));
  await addNewNotices(
    tx,
    judged.map(({ clientId, events, flagsAfter, now }) => {
      const checkInIds = checkIns.get(clientId)?.askedIds ?? [];
      return { clientId, events, flags: flagsAfter, checkInIds, at: now };
    }),
  );
  return judged.map(({ flagsAfter }) => flagsAfter);
}

/** The engine's judgement of one client. It reads older facts where the rules ask for them, and saves nothing. */
async function judge({ tx, locked, window, createdIds, lateSeconds = 0 }: EvaluationCase) {
  const { clientId, facts, evaluatedAt } = locked;
  const assessed = await assessWindow(tx, facts, window, evaluatedAt);
  const { history, assessment, lastActivityAt } = assessed;
  const { at } = assessment;
  const judgeAgain = (then: number) =>
    at - then > JUDGED_AGAIN_DAYS * DAY_MS ? null : evaluate(history, then, DEFAULT_THRESHOLDS);
  const changes = reconcile(window.flags, assessment, at, judgeAgain);
  const { flagsAfter, flags, events } = applyChanges(window.flags, changes, lateSeconds);
  const lastPain = history.pain.findLast((report) => report.reportedAt <= at) ?? null;
  const next = nextEvaluationAt({
    history,
    thresholds: DEFAULT_THRESHOLDS,
    flags: flagsAfter,
    lastActivityAt,
    now: at,
    episodes: assessment.episodes,
  });
  return {
    clientId,
    at,
    now: window.now,
    history,
    assessment,
    createdIds,
    openCheckIns: window.openCheckIns,
    flags,
    events,
    flagsAfter,
    standing: standingOf({ flags: flagsAfter, assessment, lastActivityAt, lastPain, now: at }),
    episodes: assessment.episodes.filter(isStanding),
    evaluatedAt: at,
    nextEvaluationAt: next,
    rulesVersion: assessment.rulesVersion,
  };
}

/** The client's flags after the changes, those of them that changed, and the events to store. */
function applyChanges(
  before: readonly Flag[],
  changes: readonly FlagChange[],
  lateSeconds: number,
) {
  const byId = new Map(before.map((flag) => [flag.id, flag]));
  const changedIds = new Set<string>();
  const events: NewFlagEvent[] = [];
  for (const change of changes) {
    const id = change.flagId ?? uuidv7();
    byId.set(id, { ...applyChange(byId.get(id) ?? null, change), id });
    changedIds.add(id);
    if (change.isEvent) {
      const { kind, at, from, to } = change;
      const detail = { from, to, ...(lateSeconds > 0 && { lateSeconds }) };
      events.push({ id: uuidv7(), flagId: id, at, kind, detail });
    }
  }
  const flagsAfter = [...byId.values()];
  const flags = flagsAfter.filter(({ id }) => changedIds.has(id));
  return { flagsAfter, flags, events };
}

function auditOf({ tx: { scope }, audit }: EvaluationCase) {
  return audit ? [{ scope, entry: { ...audit, clientId: scope.clientId } }] : [];
}

import "#server-only";
import { uuidv7 } from "uuidv7";
import { type EvaluationToSave, saveEvaluations } from "@/lib/data/evaluation";
import type { NewFlagEvent } from "@/lib/data/flags";
import type { OpenedClient } from "@/lib/data/open-client";
import type { ClientSql } from "@/lib/data/transaction";
import { applyChange, type Flag, type FlagChange } from "@/lib/domain/flags/flag";
import { nextEvaluationAt } from "@/lib/domain/flags/next-evaluation";
import { reconcile } from "@/lib/domain/flags/reconcile";
import { standingOf } from "@/lib/domain/flags/standing";
import { isStanding } from "@/lib/domain/rules/assessment";
import { DEFAULT_THRESHOLDS } from "@/lib/domain/thresholds/thresholds";
import { announce } from "./announce";
import { assessWindow } from "./assess-window";
import { settleClientCheckIns } from "./check-ins";

/** What the transaction has read so far; the client's clock row must be locked. */
export interface LoadedClient
  extends Pick<OpenedClient, "client" | "evaluatedAt" | "window" | "flags" | "created"> {
  /** By how much the sweep missed its time, if it did; told in what happens to the flags now. */
  readonly lateSeconds?: number;
}

/** A client whom the caller's transaction has loaded, and the deed that is the cause where time alone is not. */
export interface Case {
  readonly tx: ClientSql;
  readonly loaded: LoadedClient;
  readonly audit?: EvaluationToSave["audit"];
}

/**
 * Holds each client's facts against the rules and writes what follows: flags with their events, the standing row
 * and the instant of the next evaluation. Runs in the caller's transaction, one for all cases: with the fact that
 * caused it or, in the sweep, with nothing but time. Who is to hear of it gets a notice.
 * Answers the clients' live flags, case by case.
 */
export async function evaluateClients(cases: readonly Case[]): Promise<readonly Flag[][]> {
  const judged = await Promise.all(cases.map(judge));
  const [first] = judged;
  if (!first) return [];
  const checkIns = await settleClientCheckIns(judged);
  saveEvaluations(
    judged.map(({ tx, evaluation }) => {
      const checkInSinceAt = checkIns.get(tx.scope.clientId)?.openSinceAt ?? null;
      return { tx, evaluation: { ...evaluation, checkInSinceAt } };
    }),
  );
  announce(
    first.tx,
    judged.map(({ tx, evaluation, after, askedAt }) => ({
      ...{ clientId: tx.scope.clientId, events: evaluation.events, flags: after, at: askedAt },
      checkInIds: checkIns.get(tx.scope.clientId)?.asked ?? [],
    })),
  );
  return judged.map(({ after }) => after);
}

/** The same for one. */
export async function evaluateClient(
  tx: ClientSql,
  loaded: LoadedClient,
  audit?: EvaluationToSave["audit"],
): Promise<readonly Flag[]> {
  const [after = []] = await evaluateClients([{ tx, loaded, audit }]);
  return after;
}

async function judge({ tx, loaded, audit }: Case) {
  const { window, flags, created, lateSeconds = 0 } = loaded;
  const { history, assessment, lastActivityAt } = await assessWindow(tx, loaded);
  const now = assessment.at;
  const changes = reconcile(flags, assessment, now);
  const { after, changed, events } = applyChanges(flags, changes, lateSeconds);
  const lastPain = history.pain.findLast((report) => report.reportedAt <= now) ?? null;
  const evaluation: Omit<EvaluationToSave, "checkInSinceAt"> = {
    at: now,
    nextAt: nextEvaluationAt({
      ...{ history, thresholds: DEFAULT_THRESHOLDS, flags: after, lastActivityAt, now },
      episodes: assessment.episodes,
    }),
    flags: changed,
    events,
    standing: standingOf({ flags: after, assessment, lastActivityAt, lastPain, now }),
    episodes: assessment.episodes.filter(isStanding),
    audit,
  };
  return { tx, evaluation, after, assessment, history, created, askedAt: window.now };
}

function applyChanges(flags: readonly Flag[], changes: readonly FlagChange[], lateSeconds: number) {
  const byId = new Map(flags.map((flag) => [flag.id, flag]));
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
  const after = [...byId.values()];
  return { after, changed: after.filter((flag) => changedIds.has(flag.id)), events };
}

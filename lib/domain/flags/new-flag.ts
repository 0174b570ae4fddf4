import type { Assessment } from "../rules/assessment";
import { isHeldBack } from "./cool-down";
import type { Flag, FlagChange, FlagState, FlagSubject } from "./flag";
import { isSameJson } from "./same-json";
import { changeOf, stateOf } from "./step";
import { type SubjectFindings, silentSince, snapshotOf } from "./subject";

/** The beginning of a flag: opened at once, or (load) noticed and confirmed on another day. */

function subjectOf({ headline }: SubjectFindings): FlagSubject {
  const { category, region, side } = headline;
  return {
    category,
    ...(region === undefined ? {} : { region }),
    ...(side === undefined ? {} : { side }),
  };
}

/** A subject's first finding: opens a flag, or none where a closed one keeps it closed; load waits as pending. */
export function createFlag(
  findings: SubjectFindings,
  closed: Flag | undefined,
  assessment: Assessment,
  now: number,
): readonly FlagChange[] {
  const subject = subjectOf(findings);
  const state = {
    ...subject,
    severity: findings.headline.severity,
    ...snapshotOf(subject, findings, assessment),
    changedAt: now,
  };
  if (subject.category === "overuse") {
    const after = { ...state, status: "pending" as const, pendingOn: assessment.onDay };
    return [changeOf(null, now, { kind: "noticed", isEvent: false, before: null, after })];
  }
  const pending: FlagState = { ...state, status: "pending" };
  if (isKeptClosed(closed, pending, now)) return [];
  return [
    changeOf(null, now, { kind: "opened", before: null, after: open(pending, assessment, now) }),
  ];
}

/** A pending flag whose condition holds: opens on a later local day unless it is cooling down. */
export function confirmPending(
  flag: Flag,
  findings: SubjectFindings,
  closed: Flag | undefined,
  assessment: Assessment,
  now: number,
): readonly FlagChange[] {
  const before = stateOf(flag);
  const seen: FlagState = {
    ...withoutNumbers(before),
    ...snapshotOf(flag, findings, assessment),
    severity: findings.headline.severity,
  };
  const isLaterDay = flag.pendingOn === undefined || assessment.onDay > flag.pendingOn;
  if (isLaterDay && !isKeptClosed(closed, seen, now)) {
    return [changeOf(flag.id, now, { kind: "opened", before, after: open(seen, assessment, now) })];
  }
  const isSame =
    isSameJson(before.headline, seen.headline) &&
    isSameJson(before.contributors, seen.contributors) &&
    before.lastNrs === seen.lastNrs;
  if (isSame) return [];
  return [changeOf(flag.id, now, { kind: "updated", isEvent: false, before, after: seen })];
}

/** A pending flag whose condition failed before it was confirmed. */
export function withdraw(flag: Flag, now: number): FlagChange {
  const before = stateOf(flag);
  const after: FlagState = {
    ...before,
    status: "closed",
    closedAt: now,
    closeKind: "withdrawn",
  };
  return changeOf(flag.id, now, { kind: "withdrawn", isEvent: false, before, after });
}

/** The numbers of a snapshot that a newer one may lack. */
function withoutNumbers(state: FlagState): FlagState {
  const { evidenceReportedAt: _evidence, lastNrs: _nrs, ...rest } = state;
  return rest;
}

function open(state: FlagState, assessment: Assessment, now: number): FlagState {
  const silentAt = silentSince(state, assessment);
  return {
    ...state,
    status: "open",
    openedAt: now,
    ...(silentAt === null ? {} : { unknownSinceAt: silentAt }),
  };
}

function isKeptClosed(closed: Flag | undefined, state: FlagState, now: number): boolean {
  if (closed === undefined) return false;
  const { severity, lastNrs, headline } = state;
  return isHeldBack(closed, { severity, nrs: lastNrs, sources: headline.evidence.sources }, now);
}

import type { Assessment } from "../rules/assessment";
import { higherSeverity, severityRank } from "../severity";
import { HOUR_MS } from "../time/elapsed";
import type { Flag, FlagChange, FlagState } from "./flag";
import { isGoneByRules, type JudgeAgain } from "./rules-change";
import { isSameJson } from "./same-json";
import { changeOf, stateOf } from "./step";
import { latestNrs, type SubjectFindings, snapshotOf, unansweredSince, whyGone } from "./subject";

/** The life of an open flag: evidence, severity, silence, the end. */

/** A lower severity must have held for this long before the flag's own falls. */
export const LOWER_HOLD_MS = 24 * HOUR_MS;

type Move = Pick<FlagChange, "kind" | "isEvent"> & { readonly after: FlagState };

/** The changes of an open flag whose subject has findings. */
export function updateOpen(
  flag: Flag,
  findings: SubjectFindings,
  assessment: Assessment,
  now: number,
): readonly FlagChange[] {
  const seen = withEvidence(flag, findings, assessment);
  const severity = findings.headline.severity;
  return [
    (state: FlagState) => evidenceMove(state, seen),
    (state: FlagState) => severityMove(state, severity, now),
    (state: FlagState) => silenceMove(state, unansweredSince(flag, seen, assessment)),
  ].reduce<Progress>((progress, move) => advance(progress, move, flag.id, now), {
    state: stateOf(flag),
    changes: [],
  }).changes;
}

/** The changes of an open flag whose subject has no finding any more. */
export function withoutFindings(
  flag: Flag,
  assessment: Assessment,
  now: number,
  judgeAgain: JudgeAgain,
): readonly FlagChange[] {
  const before = stateOf(flag);
  const isByRules = isGoneByRules(before, assessment, judgeAgain);
  const gone = isByRules ? "answered" : whyGone(before, assessment);
  if (gone === "answered") {
    // Urgent is closed by a person who says what was done, never by the facts.
    if (flag.severity === "urgent") return [];
    return [clear(flag, assessment, now, isByRules ? "rules-changed" : "cleared")];
  }
  const move = silenceMove(before, before.unknownSinceAt ?? gone);
  return move === null ? [] : [changeOf(flag.id, now, { before, ...move })];
}

interface Progress {
  readonly state: FlagState;
  readonly changes: readonly FlagChange[];
}

function advance(
  { state, changes }: Progress,
  moveOf: (state: FlagState) => Move | null,
  flagId: string,
  now: number,
): Progress {
  const move = moveOf(state);
  if (move === null) return { state, changes };
  const change = changeOf(flagId, now, { before: state, ...move });
  return { state: change.after, changes: [...changes, change] };
}

/** An urgent flag keeps its urgent headline until a person closes it; newer findings join it. */
function withEvidence(
  flag: Flag,
  { headline, contributors }: SubjectFindings,
  assessment: Assessment,
): FlagState {
  const isKept = flag.headline.severity === "urgent" && headline.severity !== "urgent";
  const findings = isKept
    ? { headline: flag.headline, contributors: [headline, ...contributors] }
    : { headline, contributors };
  const { evidenceReportedAt: _evidence, lastNrs: _nrs, ...rest } = stateOf(flag);
  return { ...rest, ...snapshotOf(flag, findings, assessment) };
}

function evidenceMove(state: FlagState, seen: FlagState): Move | null {
  const isSame =
    isSameJson(state.headline, seen.headline) &&
    isSameJson(state.contributors, seen.contributors) &&
    state.lastNrs === seen.lastNrs;
  const isRejudged = state.rulesVersion !== seen.rulesVersion;
  if (isSame && !isRejudged) return null;
  // New numbers from the same rows (a window moved by a day) are kept, but are no event.
  const isEvent = !isSameJson(evidenceIds(state), evidenceIds(seen));
  return { kind: isRejudged ? "rejudged" : "updated", isEvent, after: seen };
}

function evidenceIds({ headline, contributors }: FlagState) {
  return [headline, ...contributors].map(({ rule, evidence }) => [rule, evidence.sources]);
}

function severityMove(state: FlagState, current: FlagState["severity"], now: number): Move | null {
  const { lowerSinceAt, lowerSeverity, ...steady } = state;
  const rise = severityRank(current) - severityRank(state.severity);
  if (rise > 0) {
    const { acknowledgedAt: _acknowledged, snoozedUntilAt: _snoozed, ...unseen } = steady;
    return { kind: "raised", isEvent: true, after: { ...unseen, severity: current } };
  }
  if (rise === 0 || state.severity === "urgent") {
    return lowerSinceAt === undefined ? null : { kind: "lowering", isEvent: false, after: steady };
  }
  if (lowerSinceAt === undefined) {
    const after = { ...steady, lowerSinceAt: now, lowerSeverity: current };
    return { kind: "lowering", isEvent: false, after };
  }
  const held = higherSeverity(current, lowerSeverity ?? current);
  if (now - lowerSinceAt < LOWER_HOLD_MS) {
    if (held === lowerSeverity) return null;
    return { kind: "lowering", isEvent: false, after: { ...state, lowerSeverity: held } };
  }
  const lower = held === current ? {} : { lowerSinceAt: now, lowerSeverity: current };
  return { kind: "lowered", isEvent: true, after: { ...steady, severity: held, ...lower } };
}

/** `silentAt`: since when nobody has answered; null: somebody has. The first instant is kept. */
function silenceMove(state: FlagState, silentAt: number | null): Move | null {
  const { unknownSinceAt, ...known } = state;
  if (silentAt === null) {
    return unknownSinceAt === undefined ? null : { kind: "answered", isEvent: true, after: known };
  }
  if (unknownSinceAt !== undefined) return null;
  return { kind: "silenced", isEvent: true, after: { ...state, unknownSinceAt: silentAt } };
}

function clear(
  flag: Flag,
  assessment: Assessment,
  now: number,
  why: "cleared" | "rules-changed",
): FlagChange {
  const before = stateOf(flag);
  const isCrowdedOut =
    flag.category === "guidance" &&
    assessment.findings.some((finding) => finding.severity === "urgent");
  const kind = isCrowdedOut ? "withdrawn" : why;
  const { lastNrs: _nrs, unknownSinceAt: _unknown, ...rest } = before;
  const lastNrs = latestNrs(flag, assessment.episodes);
  const after: FlagState = {
    ...rest,
    status: "closed",
    closedAt: now,
    closeKind: kind,
    ...(lastNrs === undefined ? {} : { lastNrs, nrsAtClose: lastNrs }),
  };
  return changeOf(flag.id, now, { kind, before, after });
}

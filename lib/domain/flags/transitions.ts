import { DAY_MS } from "../time/elapsed";
import type { FlagState, FlagStep } from "./flag";
import { stepOf } from "./step";

/** What a trainer may do with an open flag, and what each act needs. */

export const FLAG_ACT_KINDS = ["acknowledge", "note", "snooze", "resolve", "dismiss"] as const;
export type FlagActKind = (typeof FLAG_ACT_KINDS)[number];

export type FlagAct =
  | { readonly kind: "acknowledge" }
  | { readonly kind: "note"; readonly reason: string }
  | { readonly kind: "snooze"; readonly reason: string; readonly untilAt: number }
  | { readonly kind: "resolve"; readonly reason: string; readonly actionTaken?: string }
  | { readonly kind: "dismiss"; readonly reason: string; readonly actionTaken?: string };

/** Why an act is refused. */
export const FLAG_REFUSALS = [
  "not-open",
  "already-acknowledged",
  "reason-missing",
  "snooze-not-allowed",
  "snooze-out-of-range",
  "action-taken-missing",
] as const;
export type FlagRefusal = (typeof FLAG_REFUSALS)[number];

export type ActResult =
  | {
      readonly ok: true;
      readonly after: FlagState;
      readonly from: FlagStep;
      readonly to: FlagStep;
    }
  | { readonly ok: false; readonly error: FlagRefusal };

/** A planned hard week may be silenced for this long at most. */
const MAX_SNOOZE_MS = 14 * DAY_MS;

/**
 * The state after a trainer's act at `now`, or why it is refused. Every act but acknowledge needs
 * a reason. Snooze is for load flags below urgent, up to 14 days. An urgent flag is resolved or
 * dismissed only with the action taken. A note changes nothing; it is an event.
 */
export function actOnFlag(flag: FlagState, act: FlagAct, now: number): ActResult {
  const error = refusalOf(flag, act, now);
  if (error !== null) return { ok: false, error };
  const after = { ...stateAfter(flag, act, now), changedAt: now };
  return { ok: true, after, from: stepOf(flag), to: stepOf(after) };
}

/**
 * The acts to offer on a flag; what they need is checked when they are done.
 * @internal Only tests use it so far.
 */
export function actsAllowed(flag: FlagState): readonly FlagActKind[] {
  if (flag.status !== "open") return [];
  return FLAG_ACT_KINDS.filter((kind) => {
    if (kind === "acknowledge") return flag.acknowledgedAt === undefined;
    return kind !== "snooze" || canSnooze(flag);
  });
}

function canSnooze(flag: FlagState): boolean {
  return flag.category === "overuse" && flag.severity !== "urgent";
}

function refusalOf(flag: FlagState, act: FlagAct, now: number): FlagRefusal | null {
  if (flag.status !== "open") return "not-open";
  if (act.kind === "acknowledge") {
    return flag.acknowledgedAt === undefined ? null : "already-acknowledged";
  }
  if (isBlank(act.reason)) return "reason-missing";
  switch (act.kind) {
    case "note":
      return null;
    case "snooze":
      if (!canSnooze(flag)) return "snooze-not-allowed";
      return act.untilAt > now && act.untilAt - now <= MAX_SNOOZE_MS ? null : "snooze-out-of-range";
    case "resolve":
    case "dismiss":
      return flag.severity === "urgent" && isBlank(act.actionTaken) ? "action-taken-missing" : null;
  }
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === "";
}

function stateAfter(flag: FlagState, act: FlagAct, now: number): FlagState {
  switch (act.kind) {
    case "acknowledge":
      return { ...flag, acknowledgedAt: now };
    case "note":
      return flag;
    case "snooze":
      return { ...flag, snoozedUntilAt: act.untilAt };
    case "resolve":
      return closed(flag, "resolved", now);
    case "dismiss":
      return closed(flag, "dismissed", now);
  }
}

function closed(flag: FlagState, closeKind: "resolved" | "dismissed", now: number): FlagState {
  const nrs = flag.lastNrs;
  return {
    ...flag,
    status: "closed",
    closedAt: now,
    closeKind,
    ...(nrs === undefined ? {} : { nrsAtClose: nrs }),
  };
}

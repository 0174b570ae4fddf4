import type { FlagState, FlagStep } from "./flag";

/** What a trainer may do with an open flag. */
export type FlagAct =
  | { readonly kind: "acknowledge" }
  | { readonly kind: "note"; readonly reason: string }
  | { readonly kind: "snooze"; readonly reason: string; readonly untilAt: number }
  | { readonly kind: "resolve"; readonly reason: string; readonly actionTaken?: string }
  | { readonly kind: "dismiss"; readonly reason: string; readonly actionTaken?: string };

export const FLAG_ACT_KINDS = ["acknowledge", "note", "snooze", "resolve", "dismiss"] as const;
export type FlagActKind = (typeof FLAG_ACT_KINDS)[number];

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

/** The state after a trainer's act at `now`, or why it is refused. */
export function actOnFlag(_flag: FlagState, _act: FlagAct, _now: number): ActResult {
  throw new Error("not built yet");
}

import type { Flag, FlagChange, FlagChangeKind, FlagState, FlagStep } from "./flag";

/** Status and severity of a flag, as its events store them. */
export function stepOf({ status, severity }: FlagState): FlagStep {
  return { status, severity };
}

/** A flag's state without its row's id. */
export function stateOf(flag: Flag): FlagState {
  const { id: _id, ...state } = flag;
  return state;
}

interface Step {
  readonly kind: FlagChangeKind;
  readonly isEvent?: boolean;
  readonly before: FlagState | null;
  readonly after: FlagState;
}

/** One change of the flag `flagId` (null: to be created) at `now`. */
export function changeOf(
  flagId: string | null,
  now: number,
  { kind, isEvent = true, before, after }: Step,
): FlagChange {
  const dated = { ...after, changedAt: now };
  const from = before === null ? null : stepOf(before);
  return { kind, flagId, at: now, isEvent, from, to: stepOf(dated), after: dated };
}

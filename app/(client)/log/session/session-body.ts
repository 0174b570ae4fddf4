import type { FieldFault } from "@/app/_ui/error-summary";
import { MINUTE_MS } from "@/lib/domain/time/elapsed";
import { fromLocalInput, toInstant } from "../../device-time";
import type { SessionBody } from "../../post-entries";
import {
  asksDistance,
  type ExerciseDraft,
  readNumber,
  type SessionDraft,
  type SetDraft,
  weightKg,
} from "./session-draft";

/** From the typed form to the entry's body. Checks here are for quick help; the server has the last word. */

export function faultsOf(draft: SessionDraft, now: Date): FieldFault[] {
  const startedAt = fromLocalInput(draft.startedAt);
  return [
    ...draft.exercises.flatMap(exerciseFaults),
    ...numberFault("duration", draft.durationMinutes, 1440, "The minutes"),
    ...(asksDistance(draft.kind)
      ? numberFault("distance", draft.distanceKm, 1000, "The distance")
      : []),
    ...(startedAt && startedAt > now
      ? [{ id: "started-at", message: "Choose a start that has passed." }]
      : []),
  ];
}

function exerciseFaults({ key, name, sets, counts }: ExerciseDraft): FieldFault[] {
  const what = counts === "reps" ? "The repetitions" : "The seconds";
  return [
    ...(name.trim() === "" ? [{ id: `${key}-name`, message: "Name the exercise." }] : []),
    ...sets.flatMap((set) => [
      ...numberFault(`${set.key}-count`, set.count, 10_000, what, counts === "reps"),
      ...numberFault(`${set.key}-weight`, set.weight, 4000, "The weight"),
    ]),
  ];
}

function numberFault(
  id: string,
  text: string,
  max: number,
  what: string,
  isWhole = false,
): FieldFault[] {
  if (text.trim() === "") return [];
  const value = readNumber(text);
  const isRight = value !== null && value <= max && (!isWhole || Number.isInteger(value));
  const kind = isWhole ? "a whole number" : "a number";
  return isRight ? [] : [{ id, message: `${what} must be ${kind} from 0 to ${max}.` }];
}

/** `savedAt` is when Save was first tapped: a session that was not given a start ended then. */
export function sessionBody(draft: SessionDraft, savedAt: Date): SessionBody {
  const durationMinutes = readNumber(draft.durationMinutes);
  const distanceKm = asksDistance(draft.kind) ? readNumber(draft.distanceKm) : null;
  const assumedStart = new Date(savedAt.getTime() - (durationMinutes ?? 0) * MINUTE_MS);
  return {
    startedAt: toInstant(fromLocalInput(draft.startedAt) ?? assumedStart),
    kind: draft.kind,
    ...(durationMinutes !== null && { durationMinutes }),
    ...(distanceKm !== null && { distanceMeters: Math.round(distanceKm * 1000) }),
    ...(draft.rpe !== null && { rpe: draft.rpe }),
    ...(draft.hasWarmUp && { warmUp: true }),
    ...(draft.hasStretch && { stretch: true }),
    ...(draft.isNewStyle && { newStyle: true }),
    ...(draft.exercises.length > 0 && { exercises: draft.exercises.map(exerciseBody) }),
  };
}

function exerciseBody(exercise: ExerciseDraft) {
  return {
    name: exercise.name.trim(),
    sets: exercise.sets.map((set) => setBody(set, exercise)),
    ...(exercise.regions && { regions: exercise.regions }),
  };
}

function setBody(set: SetDraft, { unit, counts }: ExerciseDraft) {
  const count = readNumber(set.count);
  const loadKg = weightKg(set, unit);
  return {
    ...(count !== null && { [counts]: count }),
    ...(loadKg !== null && { loadKg }),
    ...(set.isWarmUp && { warmUp: true }),
  };
}

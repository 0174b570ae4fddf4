import type { FieldFault } from "@/app/_ui/error-summary";
import type { Translate } from "@/app/i18n/translate";
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

/** From the typed form to the entry's body. The checks here only help early; the server checks again. */

type Text = Translate<"log-session">;

const MAX_MINUTES = 1440;
const MAX_KM = 1000;
const MAX_COUNT = 10_000;
const MAX_WEIGHT = 4000;

export function faultsOf(draft: SessionDraft, now: Date, t: Text): FieldFault[] {
  const startedAt = fromLocalInput(draft.startedAt);
  const numbers = [
    isNumber(draft.durationMinutes, MAX_MINUTES)
      ? []
      : [{ id: "duration", message: t("faults.minutes", { max: MAX_MINUTES }) }],
    isNumber(draft.distanceKm, MAX_KM) || !asksDistance(draft.kind)
      ? []
      : [{ id: "distance", message: t("faults.distance", { max: MAX_KM }) }],
  ];
  return [
    ...draft.exercises.flatMap((exercise) => exerciseFaults(exercise, t)),
    ...numbers.flat(),
    ...(startedAt && startedAt > now ? [{ id: "started-at", message: t("faults.started") }] : []),
  ];
}

function exerciseFaults({ key, name, sets, counts }: ExerciseDraft, t: Text): FieldFault[] {
  const countFault = counts === "reps" ? "faults.reps" : "faults.seconds";
  return [
    ...(name.trim() === "" ? [{ id: `${key}-name`, message: t("faults.name") }] : []),
    ...sets.flatMap((set) => [
      ...(isNumber(set.count, MAX_COUNT) && (counts === "seconds" || isWhole(set.count))
        ? []
        : [{ id: `${set.key}-count`, message: t(countFault, { max: MAX_COUNT }) }]),
      ...(isNumber(set.weight, MAX_WEIGHT)
        ? []
        : [{ id: `${set.key}-weight`, message: t("faults.weight", { max: MAX_WEIGHT }) }]),
    ]),
  ];
}

/** Whether the text is a number from 0 to `max`, or empty. */
function isNumber(text: string, max: number): boolean {
  const value = readNumber(text);
  return text.trim() === "" || (value !== null && value <= max);
}

function isWhole(text: string): boolean {
  return Number.isInteger(readNumber(text) ?? 0);
}

/** `savedAt` is when Save was first tapped: a session without a start is taken to have ended then. */
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

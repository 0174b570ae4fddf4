import { fromKg, toKg, type WeightUnit } from "@/app/_ui/format";
import type { ExerciseFact, SessionFact, SetFact } from "@/lib/domain/facts";
import type { SessionKind } from "@/lib/domain/vocabulary";

/** The form as it is typed: numbers are text until Save, and empty text is "not given". */
export interface SessionDraft {
  readonly kind: SessionKind;
  readonly exercises: readonly ExerciseDraft[];
  readonly durationMinutes: string;
  readonly distanceKm: string;
  readonly rpe: number | null;
  readonly hasWarmUp: boolean;
  readonly hasStretch: boolean;
  readonly isNewStyle: boolean;
  /** `datetime-local` text; empty: the minutes before Save is tapped. */
  readonly startedAt: string;
}

export interface ExerciseDraft {
  readonly key: string;
  readonly name: string;
  readonly unit: WeightUnit;
  /** Whether its sets are counted or timed. */
  readonly counts: "reps" | "seconds";
  readonly sets: readonly SetDraft[];
  /** Weights that were given by hand are kept when a session is repeated. */
  readonly regions?: ExerciseFact["regions"];
}

export interface SetDraft {
  readonly key: string;
  /** Repetitions or seconds, as the exercise counts. */
  readonly count: string;
  readonly weight: string;
  /** The stored weight from which `weight` was written. Read back from pounds, the text alone would be off by grams. */
  readonly knownKg?: number;
  readonly isWarmUp: boolean;
}

const WITH_DISTANCE: ReadonlySet<SessionKind> = new Set(["run", "walk", "ride", "row", "swim"]);

export function asksDistance(kind: SessionKind): boolean {
  return WITH_DISTANCE.has(kind);
}

let lastKey = 0;
/** Keys for React and for field ids; they never leave the page. */
function newKey(): string {
  lastKey += 1;
  return `x${lastKey}`;
}

export function emptySession(kind: SessionKind): SessionDraft {
  return {
    kind,
    exercises: [],
    durationMinutes: "",
    distanceKm: "",
    rpe: null,
    hasWarmUp: false,
    hasStretch: false,
    isNewStyle: false,
    startedAt: "",
  };
}

/** The same session once more, without effort and start: both are asked anew every time. */
export function repeatOf(session: SessionFact, unit: WeightUnit): SessionDraft {
  const { durationMinutes, distanceMeters } = session;
  return {
    ...emptySession(session.kind),
    exercises: (session.exercises ?? []).map((exercise) => exerciseDraft(exercise, unit)),
    durationMinutes: durationMinutes === undefined ? "" : String(durationMinutes),
    distanceKm: distanceMeters === undefined ? "" : String(distanceMeters / 1000),
    hasWarmUp: session.warmUp ?? false,
    hasStretch: session.stretch ?? false,
  };
}

function exerciseDraft({ name, sets, regions }: ExerciseFact, unit: WeightUnit): ExerciseDraft {
  const counts = sets.some(({ seconds }) => seconds !== undefined) ? "seconds" : "reps";
  return {
    key: newKey(),
    name,
    unit,
    counts,
    sets: sets.map((set) => setDraft(set, unit, counts)),
    ...(regions && { regions }),
  };
}

function setDraft(set: SetFact, unit: WeightUnit, counts: ExerciseDraft["counts"]): SetDraft {
  const count = set[counts];
  return {
    key: newKey(),
    count: count === undefined ? "" : String(count),
    weight: set.loadKg === undefined ? "" : String(fromKg(set.loadKg, unit)),
    isWarmUp: set.warmUp ?? false,
    ...(set.loadKg !== undefined && { knownKg: set.loadKg }),
  };
}

export function emptyExercise(unit: WeightUnit): ExerciseDraft {
  return { key: newKey(), name: "", unit, counts: "reps", sets: [emptySet()] };
}

function emptySet(): SetDraft {
  return { key: newKey(), count: "", weight: "", isWarmUp: false };
}

/** The next set starts as a copy of the last. */
export function withNextSet(exercise: ExerciseDraft): ExerciseDraft {
  const last = exercise.sets.at(-1);
  const next = last ? { ...last, key: newKey() } : emptySet();
  return { ...exercise, sets: [...exercise.sets, next] };
}

/** The weight of a set in kg; null where none was given. */
export function weightKg({ weight, knownKg }: SetDraft, unit: WeightUnit): number | null {
  const typed = readNumber(weight);
  if (typed === null) return null;
  const isUntouched = knownKg !== undefined && fromKg(knownKg, unit) === typed;
  return isUntouched ? knownKg : toKg(typed, unit);
}

/** The same weights written in the other unit. */
export function inUnit(exercise: ExerciseDraft, unit: WeightUnit): ExerciseDraft {
  const sets = exercise.sets.map((set) => {
    const loadKg = weightKg(set, exercise.unit);
    return loadKg === null
      ? set
      : { ...set, knownKg: loadKg, weight: String(fromKg(loadKg, unit)) };
  });
  return { ...exercise, unit, sets };
}

export function replaceByKey<Item extends { readonly key: string }>(
  items: readonly Item[],
  item: Item,
): Item[] {
  return items.map((other) => (other.key === item.key ? item : other));
}

/** A number as people type it, comma or point; null where it is none. */
export function readNumber(text: string): number | null {
  const trimmed = text.trim().replace(",", ".");
  return /^\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : null;
}

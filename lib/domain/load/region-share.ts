import type { ExerciseFact, SessionFact } from "../facts";
import type { Region, SessionKind } from "../vocabulary";
import { lookUpWeights } from "./catalogue";
import type { RegionWeights } from "./exercise";

/**
 * How a session spreads over the body. Share of a region = its weight summed over working sets,
 * divided by the same sum over all regions (our own model; no paper behind it).
 */

/** Used where a session names no exercises (our own vectors; each sums to 1). */
const KIND_WEIGHTS: Readonly<Partial<Record<SessionKind, RegionWeights>>> = (() => {
  const onFoot: RegionWeights = {
    knee: 0.25,
    calf: 0.2,
    hip: 0.15,
    shin: 0.1,
    ankle: 0.1,
    foot: 0.1,
    "lower-back": 0.1,
  };
  return {
    run: onFoot,
    walk: onFoot,
    ride: { knee: 0.35, "thigh-front": 0.3, "lower-back": 0.2, hip: 0.15 },
    row: { "lower-back": 0.3, "upper-back": 0.25, "thigh-front": 0.2, knee: 0.15, forearm: 0.1 },
    swim: { shoulder: 0.5, "upper-back": 0.25, neck: 0.15, "lower-back": 0.1 },
  };
})();

/** The vector of a kind of session; empty where the kind alone tells nothing. */
function kindWeights(kind: SessionKind): RegionWeights {
  return KIND_WEIGHTS[kind] ?? {};
}

/** Whether a kind of session loads a region, going by its vector. */
export function isLoadedByKind(kind: SessionKind, region: Region): boolean {
  return (kindWeights(kind)[region] ?? 0) > 0;
}

export interface RegionShares {
  /** Only regions with a share above 0. */
  readonly shares: ReadonlyMap<Region, number>;
  /** Exercises with working sets that are not in the catalogue: they load no region. */
  readonly unknownExercises: readonly string[];
}

/** The weights of an exercise: its own, else the catalogue's; null where neither knows. */
export function exerciseWeights(exercise: ExerciseFact): RegionWeights | null {
  return exercise.regions ?? lookUpWeights(exercise.name);
}

export function workingSets(exercise: ExerciseFact) {
  return exercise.sets.filter((set) => set.warmUp !== true);
}

/** Shares of one session; empty where nothing is known to be loaded. */
export function regionSharesOf(session: SessionFact): RegionShares {
  const sums = new Map<Region, number>();
  const unknownExercises: string[] = [];
  if (session.exercises === undefined || session.exercises.length === 0) {
    addWeights(sums, kindWeights(session.kind), 1);
  } else {
    for (const exercise of session.exercises) {
      const setCount = workingSets(exercise).length;
      if (setCount === 0) continue;
      const weights = exerciseWeights(exercise);
      if (weights) addWeights(sums, weights, setCount);
      else unknownExercises.push(exercise.name);
    }
  }
  let total = 0;
  for (const sum of sums.values()) total += sum;
  const shares = new Map<Region, number>();
  for (const [region, sum] of sums) shares.set(region, sum / total);
  return { shares, unknownExercises };
}

function addWeights(sums: Map<Region, number>, weights: RegionWeights, times: number): void {
  for (const [region, weight] of Object.entries(weights) as [Region, number][]) {
    if (weight > 0) sums.set(region, (sums.get(region) ?? 0) + weight * times);
  }
}

import { type LoadedRegion, loadedRegionsOf, type RegionWeights } from "../exercises/exercise";
import { matchExercise } from "../exercises/match";
import type { ExerciseFact, SessionFact } from "../facts";
import type { Region, SessionKind } from "../vocabulary";

/**
 * How a session spreads over the body. Share of a region = its weight summed over working sets,
 * divided by the same sum over all regions (our own model; no paper behind it).
 */

/** Used where a session names no exercises (our own vectors; each sums to 1). */
const KIND_REGIONS: Readonly<Partial<Record<SessionKind, readonly LoadedRegion[]>>> = (() => {
  const onFoot: RegionWeights = {
    knee: 0.25,
    calf: 0.2,
    hip: 0.15,
    shin: 0.1,
    ankle: 0.1,
    foot: 0.1,
    "lower-back": 0.1,
  };
  const vectors: Readonly<Partial<Record<SessionKind, RegionWeights>>> = {
    run: onFoot,
    walk: onFoot,
    ride: { knee: 0.35, "thigh-front": 0.3, "lower-back": 0.2, hip: 0.15 },
    row: { "lower-back": 0.3, "upper-back": 0.25, "thigh-front": 0.2, knee: 0.15, forearm: 0.1 },
    swim: { shoulder: 0.5, "upper-back": 0.25, neck: 0.15, "lower-back": 0.1 },
  };
  return Object.fromEntries(
    Object.entries(vectors).map(([kind, weights]) => [kind, loadedRegionsOf(weights)]),
  );
})();

/** Whether a kind of session loads a region, going by its vector. */
export function isLoadedByKind(kind: SessionKind, region: Region): boolean {
  return (KIND_REGIONS[kind] ?? []).some((loaded) => loaded.region === region);
}

export interface RegionShares {
  /** Only regions with a share above 0. */
  readonly shares: ReadonlyMap<Region, number>;
  /** Exercises with working sets that are not in the catalogue: they load no region. */
  readonly unknownExercises: readonly string[];
  /** Exercises with working sets that the catalogue knows by their words, not by their very name. */
  readonly matchedExercises: readonly MatchedExercise[];
}

/** A name as it was logged, and the exercise of the catalogue that it was taken for. */
export interface MatchedExercise {
  readonly name: string;
  readonly as: string;
}

/** What an exercise loads: as it says itself, else as the catalogue knows it; null where neither does. */
export function regionsOfExercise(exercise: ExerciseFact): readonly LoadedRegion[] | null {
  if (exercise.regions) return loadedRegionsOf(exercise.regions);
  return matchExercise(exercise.name)?.loaded ?? null;
}

/** The sets of an exercise that are no warm-up sets. */
export function workingSets(exercise: ExerciseFact) {
  return exercise.sets.filter((set) => set.warmUp !== true);
}

/** Shares of one session; empty where nothing is known to be loaded. */
export function regionSharesOf(session: SessionFact): RegionShares {
  const sums = new Map<Region, number>();
  const unknownExercises: string[] = [];
  const matchedExercises: MatchedExercise[] = [];
  if (session.exercises === undefined || session.exercises.length === 0) {
    addWeights(sums, KIND_REGIONS[session.kind] ?? [], 1);
  } else {
    for (const exercise of session.exercises) {
      let setCount = 0;
      for (const set of exercise.sets) if (set.warmUp !== true) setCount += 1;
      if (setCount === 0) continue;
      const { name, regions } = exercise;
      const match = regions ? null : matchExercise(name);
      const loaded = regions ? loadedRegionsOf(regions) : match?.loaded;
      if (loaded) addWeights(sums, loaded, setCount);
      else unknownExercises.push(name);
      if (match?.match === "folded") matchedExercises.push({ name, as: match.exercise.name });
    }
  }
  let total = 0;
  for (const sum of sums.values()) total += sum;
  for (const [region, sum] of sums) sums.set(region, sum / total);
  return { shares: sums, unknownExercises, matchedExercises };
}

function addWeights(
  sums: Map<Region, number>,
  loaded: readonly LoadedRegion[],
  times: number,
): void {
  for (const { region, weight } of loaded) {
    sums.set(region, (sums.get(region) ?? 0) + weight * times);
  }
}

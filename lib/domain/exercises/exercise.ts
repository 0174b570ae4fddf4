import type { Region } from "../vocabulary";

/** Weight 0–1 per region; an absent region is not loaded. */
export type RegionWeights = Readonly<Partial<Record<Region, number>>>;

/** A region that is loaded, with its weight above 0. */
export interface LoadedRegion {
  readonly region: Region;
  readonly weight: number;
}

/** The weights as a list, which is what sums are made of; regions of weight 0 are left out. */
export function loadedRegionsOf(weights: RegionWeights): readonly LoadedRegion[] {
  const loaded: LoadedRegion[] = [];
  for (const name in weights) {
    const region = name as Region;
    const weight = weights[region] ?? 0;
    if (weight > 0) loaded.push({ region, weight });
  }
  return loaded;
}

/** An entry of the built-in catalogue. */
export interface CatalogueExercise {
  readonly name: string;
  /** Regions that do most of the work: weight 1. */
  readonly primary: readonly Region[];
  /** Regions that help: weight 0.5. */
  readonly secondary: readonly Region[];
  /** Other spellings, among them the titles under which Hevy and Strong export it. */
  readonly aliases: readonly string[];
  /**
   * The part of the client's own weight, 0–1, that counts as load beside what is held; absent where
   * by custom none does. The push-up's figures are the ground forces measured by Ebben et al. (2011,
   * J Strength Cond Res 25:2891); a body that hangs or stands on its toes is 1; the others are our
   * own judgement. No rule reads it yet: a client's weight is never guessed.
   */
  readonly bodyweightFraction?: number;
}

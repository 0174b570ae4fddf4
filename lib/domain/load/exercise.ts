import type { Region } from "../vocabulary";

/** Weight 0–1 per region; an absent region is not loaded. */
export type RegionWeights = Readonly<Partial<Record<Region, number>>>;

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

export function exercise(
  name: string,
  primary: readonly Region[],
  secondary: readonly Region[] = [],
  aliases: readonly string[] = [],
  bodyweightFraction?: number,
): CatalogueExercise {
  const entry = { name, primary, secondary, aliases };
  return bodyweightFraction === undefined ? entry : { ...entry, bodyweightFraction };
}

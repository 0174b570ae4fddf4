import type { Region } from "../vocabulary";

/** Weight 0–1 per region; an absent region is not loaded. */
export type RegionWeights = Readonly<Partial<Record<Region, number>>>;

/** An entry of the built-in catalogue. Aliases include the spellings of Hevy and Strong. */
export interface CatalogueExercise {
  readonly name: string;
  readonly primary: readonly Region[];
  readonly secondary: readonly Region[];
  readonly aliases: readonly string[];
}

export function exercise(
  name: string,
  primary: readonly Region[],
  secondary: readonly Region[] = [],
  aliases: readonly string[] = [],
): CatalogueExercise {
  return { name, primary, secondary, aliases };
}

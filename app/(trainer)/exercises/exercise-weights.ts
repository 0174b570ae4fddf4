import type { RegionWeights } from "@/lib/domain/exercises/exercise";
import { REGIONS, type Region } from "@/lib/domain/vocabulary";
import { placeHeading } from "@/lib/words/vocabulary";

const MAIN_WEIGHT = 1;
const HELPING_WEIGHT = 0.5;

export function weightsOf(main: readonly Region[], helping: readonly Region[]): RegionWeights {
  return Object.fromEntries([
    ...helping.map((region) => [region, HELPING_WEIGHT]),
    ...main.map((region) => [region, MAIN_WEIGHT]),
  ]);
}

export function without(regions: readonly Region[], others: readonly Region[]): readonly Region[] {
  return regions.filter((region) => !others.includes(region));
}

/** "Calf 1, Ankle 0.5": heaviest first, then from head to foot. */
export function weightWords(weights: RegionWeights): string {
  return REGIONS.map((region) => ({ region, weight: weights[region] ?? 0 }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ region, weight }) => `${placeHeading(region)} ${weight}`)
    .join(", ");
}

import type { HeaviestSet } from "../load/heaviest-set";
import type { RegionRise } from "./clearance-demand";

/** What of a session calls for a green light; every part that holds is there. */
export interface Demand {
  readonly isNewStyle: boolean;
  /** At or above the threshold, on the 0–10 scale. */
  readonly effort: number | null;
  readonly rise: RegionRise | null;
  readonly nearMax: HeaviestSet | null;
}

export type DemandReason = "new-style" | "effort" | "region-rise" | "near-max";

/** Empty where nothing calls for a green light. */
export function reasonsOf({ isNewStyle, effort, rise, nearMax }: Demand): readonly DemandReason[] {
  const reasons: DemandReason[] = [];
  if (isNewStyle) reasons.push("new-style");
  if (effort !== null) reasons.push("effort");
  if (rise !== null) reasons.push("region-rise");
  if (nearMax !== null) reasons.push("near-max");
  return reasons;
}

/** The evidence values of a region whose load rose, in AU. */
export function riseValues({ region, loadAu, largestAu }: RegionRise) {
  return {
    risenRegion: region,
    risenLoadAu: loadAu,
    largestEarlierAu: largestAu,
    timesLargest: loadAu / largestAu,
  };
}

/** The evidence values of the heaviest set next to its e1RM, in kg. */
export function nearMaxValues({ exercise, loadKg, max }: HeaviestSet) {
  return {
    heaviestExercise: exercise,
    heaviestKg: loadKg,
    e1rmKg: max.e1rmKg,
    heaviestIntensity: loadKg / max.e1rmKg,
  };
}

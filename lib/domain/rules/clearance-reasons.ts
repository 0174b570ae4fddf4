import type { HeaviestSet } from "../load/heaviest-set";
import { placeName } from "../pain/place";
import { EARLIER_DAYS, type RegionRise } from "./clearance-demand";
import { formatNumber } from "./wording";

/** What of a session calls for a green light; every part that holds is there. */
export interface Demand {
  readonly isNewStyle: boolean;
  /** At or above the line, on the 0–10 scale. */
  readonly effort: number | null;
  readonly rise: RegionRise | null;
  readonly nearMax: HeaviestSet | null;
}

/** Each part in words; empty where nothing calls for a green light. */
export function reasonsOf({ isNewStyle, effort, rise, nearMax }: Demand): readonly string[] {
  const reasons: string[] = [];
  if (isNewStyle) reasons.push("a new style of training");
  if (effort !== null) reasons.push(`effort ${formatNumber(effort)} of 10`);
  if (rise !== null) {
    const times = formatNumber(rise.loadAu / rise.largestAu, 2);
    reasons.push(
      `${placeName(rise.region)} loaded ${times} times its largest of the ${EARLIER_DAYS} days before (${formatNumber(rise.loadAu)} against ${formatNumber(rise.largestAu)} AU)`,
    );
  }
  if (nearMax !== null) {
    const percent = formatNumber((nearMax.loadKg / nearMax.max.e1rmKg) * 100, 0);
    reasons.push(`${nearMax.exercise} at ${percent} % of the estimated best`);
  }
  return reasons;
}

export function riseValues({ region, loadAu, largestAu }: RegionRise) {
  return {
    risenRegion: placeName(region),
    risenLoadAu: loadAu,
    largestEarlierAu: largestAu,
    timesLargest: loadAu / largestAu,
  };
}

export function nearMaxValues({ exercise, loadKg, max }: HeaviestSet) {
  return {
    heaviestExercise: exercise,
    heaviestKg: loadKg,
    e1rmKg: max.e1rmKg,
    heaviestIntensity: loadKg / max.e1rmKg,
  };
}

import type { Region } from "../vocabulary";

const MUSCLE_REGIONS: ReadonlySet<Region> = new Set<Region>([
  "neck",
  "shoulder",
  "upper-arm",
  "forearm",
  "chest",
  "upper-back",
  "lower-back",
  "abdomen",
  "buttock",
  "thigh-front",
  "thigh-back",
  "calf",
]);

/** Regions where soreness of the muscle itself is plausible. */
export function isMuscleRegion(region: Region): boolean {
  return MUSCLE_REGIONS.has(region);
}

const SPINE_AND_JOINT_REGIONS: ReadonlySet<Region> = new Set<Region>([
  "neck",
  "upper-back",
  "lower-back",
  "pelvis",
  "shoulder",
  "elbow",
  "wrist",
  "hand",
  "hip",
  "groin",
  "knee",
  "ankle",
  "foot",
]);

/** Whether the region belongs to the spine or is a joint. */
export function isSpineOrJointRegion(region: Region): boolean {
  return SPINE_AND_JOINT_REGIONS.has(region);
}

const SPINE_REGIONS: ReadonlySet<Region> = new Set<Region>(["neck", "upper-back", "lower-back"]);

/** The neck and the back. */
export function isSpineRegion(region: Region): boolean {
  return SPINE_REGIONS.has(region);
}

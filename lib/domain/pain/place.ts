import type { Region, Side } from "../vocabulary";

/** How regions and sides are called in sentences. */
const REGION_NAMES: Readonly<Record<Region, string>> = {
  head: "head",
  neck: "neck",
  shoulder: "shoulder",
  "upper-arm": "upper arm",
  elbow: "elbow",
  forearm: "forearm",
  wrist: "wrist",
  hand: "hand",
  chest: "chest",
  "upper-back": "upper back",
  "lower-back": "lower back",
  abdomen: "abdomen",
  pelvis: "pelvis",
  buttock: "buttock",
  hip: "hip",
  groin: "groin",
  "thigh-front": "front thigh",
  "thigh-back": "back thigh",
  knee: "knee",
  shin: "shin",
  calf: "calf",
  ankle: "ankle",
  foot: "foot",
};

/** "left knee", "knee (both sides)", "lower back". */
export function placeName(region: Region, side?: Side): string {
  const name = REGION_NAMES[region];
  if (side === "left" || side === "right") return `${side} ${name}`;
  return side === "both" ? `${name} (both sides)` : name;
}

/** The same at the beginning of a sentence. */
export function placeHeading(region: Region, side?: Side): string {
  const name = placeName(region, side);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

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

export function isSpineOrJointRegion(region: Region): boolean {
  return SPINE_AND_JOINT_REGIONS.has(region);
}

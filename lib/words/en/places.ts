import type { Place } from "@/lib/domain/finding";
import type { Region, Side } from "@/lib/domain/vocabulary";
import { capitalise } from "./numbers";

const REGION_WORDS: Readonly<Record<Region, string>> = {
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

/** In mid-sentence: "left knee", "knee (both sides)", "lower back". */
export function placeName(region: Region, side?: Side): string {
  const name = REGION_WORDS[region];
  if (side === "left" || side === "right") return `${side} ${name}`;
  return side === "both" ? `${name} (both sides)` : name;
}

/** At the beginning: "Left knee", "Lower back". */
export function placeHeading(region: Region, side?: Side): string {
  return capitalise(placeName(region, side));
}

/** The place of a finding or flag at the beginning of a sentence; empty where it has none. */
export function headingOf({ region, side }: Partial<Place>): string {
  return region === undefined ? "" : placeHeading(region, side);
}

/** The places one after the other, in mid-sentence. */
export function placeNames(places: readonly Place[]): readonly string[] {
  return places.map(({ region, side }) => placeName(region, side));
}

import type { Region, Side, Spread } from "@/lib/domain/vocabulary";

export interface Place {
  readonly region: Region;
  readonly side: Side;
}

export function placeKey({ region, side }: Place): string {
  return `${region}.${side}`;
}

/** The list of places, grouped as a body from head to foot. */
export const BODY_PARTS: readonly { readonly name: string; readonly regions: readonly Region[] }[] =
  [
    { name: "Head and neck", regions: ["head", "neck"] },
    {
      name: "Shoulders and arms",
      regions: ["shoulder", "upper-arm", "elbow", "forearm", "wrist", "hand"],
    },
    { name: "Trunk", regions: ["chest", "upper-back", "lower-back", "abdomen"] },
    { name: "Hips", regions: ["pelvis", "buttock", "hip", "groin"] },
    {
      name: "Legs",
      regions: ["thigh-front", "thigh-back", "knee", "shin", "calf", "ankle", "foot"],
    },
  ];

const MIDLINE: ReadonlySet<Region> = new Set([
  "head",
  "neck",
  "chest",
  "upper-back",
  "abdomen",
  "pelvis",
]);

/** The sides that a region can have; midline regions have one. */
export function sidesOf(region: Region): readonly [Side, ...Side[]] {
  if (MIDLINE.has(region)) return ["middle"];
  return region === "lower-back" ? ["left", "middle", "right", "both"] : ["left", "right", "both"];
}

/** Other words by which people look for a region. */
const ALSO_CALLED: Readonly<Partial<Record<Region, string>>> = {
  head: "face jaw temple",
  neck: "throat nape cervical",
  shoulder: "deltoid delt rotator cuff collarbone shoulder blade",
  "upper-arm": "biceps triceps",
  forearm: "grip",
  hand: "finger thumb palm",
  chest: "pecs ribs breast",
  "upper-back": "shoulder blades thoracic traps lats ribs",
  "lower-back": "low back lumbar spine",
  abdomen: "tummy stomach belly abs core side",
  pelvis: "tailbone sacrum",
  buttock: "glutes bottom seat",
  hip: "hip flexor",
  groin: "adductor inner thigh",
  "thigh-front": "quads quadriceps thigh",
  "thigh-back": "hamstring thigh",
  knee: "kneecap",
  shin: "lower leg",
  calf: "lower leg",
  ankle: "achilles",
  foot: "toe heel sole arch",
};

/** Whether a region answers to what was typed. */
export function isFoundBy(region: Region, name: string, query: string): boolean {
  const haystack = `${name} ${ALSO_CALLED[region] ?? ""}`.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}

const ABOVE_KNEE: ReadonlySet<Region> = new Set([
  "lower-back",
  "pelvis",
  "buttock",
  "hip",
  "groin",
  "thigh-front",
  "thigh-back",
]);
const ABOVE_ELBOW: ReadonlySet<Region> = new Set(["neck", "upper-back", "shoulder", "upper-arm"]);

/** Where a pain of this region could spread to; null: nowhere that is asked about. */
export function spreadOf(region: Region): Spread | null {
  if (ABOVE_KNEE.has(region)) return "below-knee";
  return ABOVE_ELBOW.has(region) ? "below-elbow" : null;
}

import type { MessageKey, Translate } from "@/app/i18n/translate";
import type { Region, Side, Spread } from "@/lib/domain/vocabulary";

export interface Place {
  readonly region: Region;
  readonly side: Side;
}

export function placeKey({ region, side }: Place): string {
  return `${region}.${side}`;
}

interface BodyPart {
  readonly name: MessageKey<"log-pain">;
  readonly regions: readonly Region[];
}

/** All regions, grouped from head to foot. */
export const BODY_PARTS: readonly BodyPart[] = [
  { name: "parts.head", regions: ["head", "neck"] },
  {
    name: "parts.arms",
    regions: ["shoulder", "upper-arm", "elbow", "forearm", "wrist", "hand"],
  },
  { name: "parts.trunk", regions: ["chest", "upper-back", "lower-back", "abdomen"] },
  { name: "parts.hips", regions: ["pelvis", "buttock", "hip", "groin"] },
  {
    name: "parts.legs",
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
const ALSO_CALLED = {
  head: "alsoCalled.head",
  neck: "alsoCalled.neck",
  shoulder: "alsoCalled.shoulder",
  "upper-arm": "alsoCalled.upperArm",
  elbow: "alsoCalled.elbow",
  forearm: "alsoCalled.forearm",
  wrist: "alsoCalled.wrist",
  hand: "alsoCalled.hand",
  chest: "alsoCalled.chest",
  "upper-back": "alsoCalled.upperBack",
  "lower-back": "alsoCalled.lowerBack",
  abdomen: "alsoCalled.abdomen",
  pelvis: "alsoCalled.pelvis",
  buttock: "alsoCalled.buttock",
  hip: "alsoCalled.hip",
  groin: "alsoCalled.groin",
  "thigh-front": "alsoCalled.thighFront",
  "thigh-back": "alsoCalled.thighBack",
  knee: "alsoCalled.knee",
  shin: "alsoCalled.shin",
  calf: "alsoCalled.calf",
  ankle: "alsoCalled.ankle",
  foot: "alsoCalled.foot",
} as const satisfies Record<Region, MessageKey<"log-pain">>;

/** Whether every word of the query is part of the region's name or of its other words. */
export function isFoundBy(
  region: Region,
  name: string,
  query: string,
  t: Translate<"log-pain">,
): boolean {
  const haystack = `${name} ${t(ALSO_CALLED[region])}`.toLowerCase();
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

/** Where pain of this region could spread; null: the form does not ask. */
export function spreadOf(region: Region): Spread | null {
  if (ABOVE_KNEE.has(region)) return "below-knee";
  return ABOVE_ELBOW.has(region) ? "below-elbow" : null;
}

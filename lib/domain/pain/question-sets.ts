import type { Region, ScreeningQuestionId } from "../vocabulary";

/** Which warning questions fit which region (our own reading of where each wording applies). */

/** Feeling, bladder, bowel and genital changes; both legs; a weak leg. */
const LOWER_NERVE_CORE: readonly ScreeningQuestionId[] = [
  "ce-saddle",
  "ce-bladder",
  "ce-bowel",
  "ce-sex",
  "ce-bilateral",
  "leg-weak",
];
const BACK_CORE: readonly ScreeningQuestionId[] = [
  ...LOWER_NERVE_CORE,
  "bp-chest",
  "inf",
  "bp-trauma",
];
const LEG_CORE: readonly ScreeningQuestionId[] = ["ce-bilateral", "leg-weak", "cv-now"];
const LIMB_CORE: readonly ScreeningQuestionId[] = ["cv-now", "inf", "bp-trauma"];
const BACK_SET: readonly ScreeningQuestionId[] = ["ca-weight", "night", "shape", "fx-risk"];

const QUESTIONS_BY_REGION: Readonly<Record<Region, readonly ScreeningQuestionId[]>> = {
  head: ["head-rf", "head-any", "neck-vasc", "inf", "bp-trauma"],
  neck: [
    "neck-vasc",
    "head-rf",
    "myelo",
    "radic",
    "ce-bilateral",
    "leg-weak",
    "bp-chest",
    "inf",
    "bp-trauma",
  ],
  shoulder: [...LIMB_CORE, "sho", "deform", "pop", "hot-joint"],
  "upper-arm": [...LIMB_CORE, "pop", "comp", "rhabdo", "radic"],
  elbow: [...LIMB_CORE, "deform", "hot-joint", "radic"],
  forearm: [...LIMB_CORE, "deform", "comp", "radic"],
  wrist: [...LIMB_CORE, "deform", "hot-joint"],
  hand: [...LIMB_CORE, "deform", "hot-joint", "radic"],
  chest: ["cv-now", "cv-recent", "inf", "bp-trauma", "pop"],
  "upper-back": [...BACK_CORE, ...BACK_SET, "thoracic", "myelo"],
  "lower-back": [...BACK_CORE, ...BACK_SET, "radic", "cough", "aaa", "flank"],
  abdomen: ["aaa", "cv-now", "flank", "inf", "bp-trauma"],
  pelvis: [...BACK_CORE, "bone", "radic"],
  buttock: [...BACK_CORE, "radic", "bone"],
  hip: [...LIMB_CORE, "leg-weak", "lock", "bone", "hot-joint"],
  groin: [...LIMB_CORE, "leg-weak", "bone", "lock"],
  "thigh-front": [...LEG_CORE, "dvt", "inf", "bp-trauma", "rhabdo", "comp", "pop"],
  "thigh-back": [...LEG_CORE, "dvt", "inf", "bp-trauma", "rhabdo", "comp", "pop", "radic"],
  knee: [...LIMB_CORE, "deform", "kn-ank", "kn-flex", "lock", "hot-joint"],
  shin: [...LEG_CORE, "inf", "bp-trauma", "deform", "comp", "bone", "radic"],
  calf: [...LEG_CORE, "dvt", "inf", "bp-trauma", "comp", "pop", "rhabdo", "radic"],
  ankle: [...LIMB_CORE, "deform", "kn-ank", "foot", "hot-joint"],
  foot: [...LIMB_CORE, "deform", "kn-ank", "foot", "bone", "leg-weak", "hot-joint"],
};

/** The core as far as it fits, and the region's own set. */
export function questionSetOf(region: Region): readonly ScreeningQuestionId[] {
  return QUESTIONS_BY_REGION[region];
}

/** Asked unless the client has said that there was no injury. */
export const INJURY_QUESTIONS: readonly ScreeningQuestionId[] = [
  "bp-trauma",
  "head-rf",
  "head-any",
  "kn-ank",
  "kn-flex",
  "foot",
  "sho",
];

import type { ScreeningQuestionId } from "../vocabulary";

/** T0 asks for help now, T1 for advice today, T2 for an appointment within about a week. */
export type ScreeningTier = "T0" | "T1" | "T2";

/**
 * How soon to act on a warning answer. The questions are prompts, never a diagnosis; their wording is
 * in lib/words, mostly after published warning-sign lists.
 */
export const SCREENING_TIERS: Readonly<Record<ScreeningQuestionId, ScreeningTier>> = {
  "ce-saddle": "T0",
  "ce-bladder": "T0",
  "ce-bowel": "T0",
  "ce-sex": "T0",
  "ce-bilateral": "T0",
  "bp-chest": "T0",
  "bp-trauma": "T0",
  aaa: "T0",
  "cv-now": "T0",
  "cv-recent": "T1",
  dvt: "T1",
  pe: "T0",
  rhabdo: "T0",
  inf: "T1",
  "ca-weight": "T1",
  night: "T1",
  shape: "T1",
  cough: "T2",
  thoracic: "T2",
  "fx-risk": "T1",
  "leg-weak": "T1",
  radic: "T2",
  myelo: "T1",
  "neck-vasc": "T0",
  "head-rf": "T0",
  "head-any": "T1",
  "kn-ank": "T1",
  "kn-flex": "T1",
  foot: "T1",
  deform: "T0",
  lock: "T2",
  sho: "T1",
  pop: "T1",
  bone: "T2",
  comp: "T0",
  "hot-joint": "T1",
  flank: "T1",
};

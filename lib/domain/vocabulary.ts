/**
 * The closed vocabularies of Twinge. Their order matters: findings are sorted by it and lists are shown in it.
 */

/** Body regions from head to foot, in the order in which they are listed and sorted. */
export const REGIONS = [
  "head",
  "neck",
  "shoulder",
  "upper-arm",
  "elbow",
  "forearm",
  "wrist",
  "hand",
  "chest",
  "upper-back",
  "lower-back",
  "abdomen",
  "pelvis",
  "buttock",
  "hip",
  "groin",
  "thigh-front",
  "thigh-back",
  "knee",
  "shin",
  "calf",
  "ankle",
  "foot",
] as const;
export type Region = (typeof REGIONS)[number];

/** The client's own sides; `both` is a place of its own, not left plus right. */
export const SIDES = ["left", "right", "both", "middle"] as const;
export type Side = (typeof SIDES)[number];

export const SESSION_KINDS = [
  "strength",
  "run",
  "walk",
  "ride",
  "row",
  "swim",
  "mobility",
  "sport",
  "other",
] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];

/** When, relative to training, a pain was felt. */
export const MOMENTS = ["now", "before", "during", "after", "morning-after"] as const;
export type Moment = (typeof MOMENTS)[number];

export const QUALITIES = [
  "ache",
  "stiff",
  "tight",
  "tender",
  "sharp",
  "burning",
  "tingling",
  "numbness",
  "electric",
  "cramp",
  "throbbing",
  "swelling",
  "visible-veins",
] as const;
export type Quality = (typeof QUALITIES)[number];

/** What a client may say yes or no to about a pain. Schema, form, pages and report go through this list. */
export const PAIN_SIGNS = ["atRest", "atNight"] as const;
export type PainSign = (typeof PAIN_SIGNS)[number];

export const SPREADS = ["below-knee", "below-elbow"] as const;
export type Spread = (typeof SPREADS)[number];

export const CONDITIONS = [
  "spinal-arthritis",
  "disc-injury",
  "nerve-impingement",
  "spinal-fracture",
  "spondylolisthesis",
  "osteoporosis",
  "recent-surgery",
  "heart-disease",
  "vascular-disease",
  "diabetes",
  "renal-disease",
  "dvt-history",
  "cancer",
  "pregnancy",
] as const;
export type Condition = (typeof CONDITIONS)[number];

/** The screening questions that a client can be asked, in the order in which they are asked. */
export const SCREENING_QUESTIONS = [
  "ce-saddle",
  "ce-bladder",
  "ce-bowel",
  "ce-sex",
  "ce-bilateral",
  "bp-chest",
  "bp-trauma",
  "aaa",
  "cv-now",
  "cv-recent",
  "dvt",
  "pe",
  "rhabdo",
  "inf",
  "ca-weight",
  "night",
  "shape",
  "cough",
  "thoracic",
  "fx-risk",
  "leg-weak",
  "radic",
  "myelo",
  "neck-vasc",
  "head-rf",
  "head-any",
  "kn-ank",
  "kn-flex",
  "foot",
  "deform",
  "lock",
  "sho",
  "pop",
  "bone",
  "comp",
  "hot-joint",
  "flank",
] as const;
export type ScreeningQuestionId = (typeof SCREENING_QUESTIONS)[number];

export const SCREENING_ANSWERS = ["yes", "no", "not-sure"] as const;
export type ScreeningAnswer = (typeof SCREENING_ANSWERS)[number];

/** How soon somebody looks, ascending. */
export const SEVERITIES = ["info", "watch", "act", "urgent"] as const;
export type Severity = (typeof SEVERITIES)[number];

export const CATEGORIES = ["referral", "persistent-pain", "overuse", "guidance"] as const;
export type Category = (typeof CATEGORIES)[number];

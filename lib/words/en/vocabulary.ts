import type { CloseKind } from "@/lib/domain/flags/flag";
import type {
  Category,
  Condition,
  Moment,
  PainSign,
  Quality,
  ScreeningAnswer,
  SessionKind,
  Severity,
  Spread,
} from "@/lib/domain/vocabulary";

/**
 * The words people read for the closed vocabularies, one exhaustive record each. Lower case, as in
 * the middle of a sentence; `capitalise` for headings and labels.
 */

export const SESSION_KIND_WORDS: Readonly<Record<SessionKind, string>> = {
  strength: "strength",
  run: "run",
  walk: "walk",
  ride: "ride",
  row: "row",
  swim: "swim",
  mobility: "mobility",
  sport: "sport",
  other: "other",
};

export const MOMENT_WORDS: Readonly<Record<Moment, string>> = {
  now: "now",
  before: "before training",
  during: "during training",
  after: "after training",
  "morning-after": "the morning after",
};

export const QUALITY_WORDS: Readonly<Record<Quality, string>> = {
  ache: "aching",
  stiff: "stiff",
  tight: "tight",
  tender: "tender to touch",
  sharp: "sharp",
  burning: "burning",
  tingling: "tingling",
  numbness: "numb",
  electric: "like electric shocks",
  cramp: "cramping",
  throbbing: "throbbing",
  swelling: "swollen",
  "visible-veins": "visible veins",
};

export const PAIN_SIGN_WORDS: Readonly<
  Record<PainSign, { readonly yes: string; readonly no: string }>
> = {
  atRest: { yes: "at rest", no: "not at rest" },
  atNight: { yes: "at night", no: "not at night" },
};

export const SPREAD_WORDS: Readonly<Record<Spread, string>> = {
  "below-knee": "spreads below the knee",
  "below-elbow": "spreads below the elbow",
};

/** As the client stated them, never established by us. */
export const CONDITION_WORDS: Readonly<Record<Condition, string>> = {
  "spinal-arthritis": "arthritis of the spine",
  "disc-injury": "disc problem",
  "nerve-impingement": "pinched nerve",
  "spinal-fracture": "fracture of the spine",
  spondylolisthesis: "slipped vertebra (spondylolisthesis)",
  osteoporosis: "osteoporosis",
  "recent-surgery": "recent surgery",
  "heart-disease": "heart disease",
  "vascular-disease": "disease of the blood vessels",
  diabetes: "diabetes",
  "renal-disease": "kidney disease",
  "dvt-history": "past blood clot in a vein",
  cancer: "cancer, now or in the past",
  pregnancy: "pregnancy",
};

export const ANSWER_WORDS: Readonly<Record<ScreeningAnswer, string>> = {
  yes: "yes",
  no: "no",
  "not-sure": "not sure",
};

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  info: "info",
  watch: "watch",
  act: "act",
  urgent: "urgent",
};

/** In place of a severity where there is no answer. */
export const UNKNOWN_WORD = "unknown";

export const CATEGORY_WORDS: Readonly<Record<Category, string>> = {
  referral: "referral",
  "persistent-pain": "persistent pain",
  overuse: "overuse",
  guidance: "guidance",
};

export const CLOSE_WORDS: Readonly<Record<CloseKind, string>> = {
  cleared: "closed, since its condition no longer holds",
  resolved: "resolved by the trainer",
  dismissed: "dismissed by the trainer",
  "rules-changed": "closed because the rules changed",
  withdrawn: "withdrawn",
};

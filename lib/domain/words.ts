import type { CloseKind } from "./flags/flag";
import { placeHeading } from "./pain/place";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "./time/elapsed";
import type {
  Category,
  Condition,
  Moment,
  Quality,
  Region,
  ScreeningAnswer,
  SessionKind,
  Severity,
  Side,
  Spread,
} from "./vocabulary";

/**
 * The words people read for the closed vocabularies, one exhaustive record each. Lower case, as in
 * the middle of a sentence; `capitalise` for headings and labels. Places: `placeName` here for a
 * title, `placeName` of pain/place in mid-sentence.
 */

export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** How long ago, rounded down: "12 min", "26 h", "3 days". Hours up to 96, since the lines are drawn in hours. */
export function elapsedWords(ms: number): string {
  if (ms < HOUR_MS) return `${Math.max(0, Math.floor(ms / MINUTE_MS))} min`;
  if (ms <= 96 * HOUR_MS) return `${Math.floor(ms / HOUR_MS)} h`;
  return `${Math.floor(ms / DAY_MS)} days`;
}

/** "Left knee", "Lower back", "Shoulder (both sides)"; without a side, the region alone. */
export function placeName(region: Region, side?: Side): string {
  return placeHeading(region, side);
}

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

export const SPREAD_WORDS: Readonly<Record<Spread, string>> = {
  "below-knee": "spreads below the knee",
  "below-elbow": "spreads below the elbow",
};

/** As told by the client, never established by us. */
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

export const CATEGORY_WORDS: Readonly<Record<Category, string>> = {
  referral: "referral",
  "persistent-pain": "persistent pain",
  overuse: "overuse",
  guidance: "guidance",
};

export const CLOSE_WORDS: Readonly<Record<CloseKind, string>> = {
  cleared: "closed by newer reports",
  resolved: "resolved by the trainer",
  dismissed: "dismissed by the trainer",
  withdrawn: "withdrawn",
};

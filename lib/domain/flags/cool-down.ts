import { severityRank } from "../severity";
import { DAY_MS } from "../time/elapsed";
import type { Category, Severity } from "../vocabulary";
import type { Flag } from "./flag";

/**
 * How long a closed flag keeps its subject quiet. The three published in the catalogue are load 7,
 * pain 3 and guidance 14 days. Referral is ours: 14 days, the life of a warning answer, so that
 * the answer on which a trainer has acted does not come back as a new flag.
 */
const COOL_DOWN_DAYS: Readonly<Record<Category, number>> = {
  overuse: 7,
  "persistent-pain": 3,
  referral: 14,
  guidance: 14,
};

/** A flag that was closed longer ago than this has no say any more, in milliseconds; one day covers rounding. */
export const CLOSED_FLAG_COUNTS_MS = (Math.max(...Object.values(COOL_DOWN_DAYS)) + 1) * DAY_MS;

/** A rise of the reported number by this much ends a cool-down. */
const NRS_RISE = 2;

/** Whether a closed flag keeps its subject quiet at all: what nobody has answered for does not. */
export function startsCoolDown({ closeKind }: Flag): boolean {
  return closeKind !== "withdrawn" && closeKind !== "rules-changed";
}

/** The instant from which the subject of a closed flag may open again; null: no cool-down. */
export function coolDownEndsAt(flag: Flag): number | null {
  const { closedAt } = flag;
  if (closedAt === undefined || !startsCoolDown(flag)) return null;
  return Math.floor(closedAt + COOL_DOWN_DAYS[flag.category] * DAY_MS) + 1;
}

export interface Reopening {
  readonly severity: Severity;
  readonly nrs: number | undefined;
  /** Ids of the evidence that the finding rests on. */
  readonly sources: readonly string[];
}

/**
 * Whether a closed flag keeps a finding of its subject from opening again at `now`. A higher
 * severity or a number 2 or more above the one at closing breaks the cool-down. Urgent knows no
 * cool-down, but the very reports on which a trainer has already acted are not a new occurrence.
 */
export function isHeldBack(closed: Flag, reopening: Reopening, now: number): boolean {
  if (severityRank(reopening.severity) > severityRank(closed.severity)) return false;
  const { nrs } = reopening;
  if (nrs !== undefined && closed.nrsAtClose !== undefined && nrs - closed.nrsAtClose >= NRS_RISE) {
    return false;
  }
  if (reopening.severity === "urgent") return isSameEvidence(closed, reopening.sources);
  const endsAt = coolDownEndsAt(closed);
  return endsAt !== null && now < endsAt;
}

function isSameEvidence(closed: Flag, sources: readonly string[]): boolean {
  const known = new Set(
    [closed.headline, ...closed.contributors].flatMap((finding) => finding.evidence.sources),
  );
  return sources.every((source) => known.has(source));
}

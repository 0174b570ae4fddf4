import type { ExerciseFact } from "../facts";
import { heaviestSetOf } from "../load/heaviest-set";
import { regionsOfExercise } from "../load/region-share";
import type { SessionView } from "../load/session-view";
import { isAtLeast } from "../numbers/compare";
import type { Region } from "../vocabulary";
import type { RuleContext } from "./context";

/**
 * A session that was hard on a region: it took 30 % of the session or more at an effort of 6 or
 * more, or had a set of 85 % of e1RM or more of an exercise whose weight for the region is 1.
 */
export interface HardExposure {
  readonly session: SessionView;
  /** Sessions that the e1RM of a heavy set comes from. */
  readonly strengthIds: readonly string[];
}

/** Hard exposures by region, in time order, of the regions that are asked about. */
export function hardExposuresOf(
  context: RuleContext,
  sessions: readonly SessionView[],
  isAsked: (region: Region) => boolean,
): ReadonlyMap<Region, readonly HardExposure[]> {
  const byRegion = new Map<Region, HardExposure[]>();
  for (const session of sessions) {
    for (const [region, strengthIds] of hardRegionsOf(context, session, isAsked)) {
      const there = byRegion.get(region);
      const exposure = { session, strengthIds: [...strengthIds] };
      if (there) there.push(exposure);
      else byRegion.set(region, [exposure]);
    }
  }
  return byRegion;
}

const NO_STRENGTH: ReadonlySet<string> = new Set();

function hardRegionsOf(
  context: RuleContext,
  session: SessionView,
  isAsked: (region: Region) => boolean,
): ReadonlyMap<Region, ReadonlySet<string>> {
  const { thresholds } = context;
  const hard = new Map<Region, ReadonlySet<string>>();
  const rpe = session.fact.rpe;
  if (rpe !== undefined && isAtLeast(rpe, thresholds["region-stacked.rpe"])) {
    for (const region of session.loadedRegions()) {
      const isMain = isAtLeast(session.shareOf(region), thresholds["region-stacked.share"]);
      if (isMain && isAsked(region)) hard.set(region, NO_STRENGTH);
    }
  }
  for (const exercise of session.fact.exercises ?? []) {
    // Strength is worked out only for regions that the share of the session has not settled.
    const open = (regionsOfExercise(exercise) ?? []).filter(
      ({ region, weight }) => weight === 1 && isAsked(region) && hard.get(region) !== NO_STRENGTH,
    );
    if (open.length === 0) continue;
    const strengthId = heavySetStrength(context, session, exercise);
    if (strengthId === null) continue;
    for (const { region } of open) {
      hard.set(region, new Set([...(hard.get(region) ?? []), strengthId]));
    }
  }
  return hard;
}

/** The session behind the e1RM that a set of the exercise comes near; null: none comes near. */
function heavySetStrength(
  context: RuleContext,
  session: SessionView,
  exercise: ExerciseFact,
): string | null {
  const heaviest = heaviestSetOf(context.exerciseMaxes(), session, exercise);
  if (heaviest === null) return null;
  const lineKg = context.thresholds["region-stacked.intensity"] * heaviest.max.e1rmKg;
  return isAtLeast(heaviest.loadKg, lineKg) ? heaviest.max.sessionId : null;
}

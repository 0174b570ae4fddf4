import type { ExerciseFact, SetFact } from "../facts";
import { regionsOfExercise, workingSets } from "../load/region-share";
import type { SessionView } from "../load/session-view";
import { isAtLeast, isGreater } from "../numbers/compare";
import type { Region } from "../vocabulary";
import type { RuleContext } from "./context";

/** A working set at or near the most that the exercise was lifted with, or at near-greatest effort. */
export interface MaxOutSet {
  readonly session: SessionView;
  readonly exercise: string;
  /** Load over the e1RM before the session; null where only the effort is known. */
  readonly intensity: number | null;
  /** Heavy enough to count by itself. */
  readonly isBeyondMax: boolean;
  /** The session that the e1RM comes from. */
  readonly strengthId: string | null;
}

/** Near-maximal sets by the regions that are asked about and for which their exercise's weight is 1, in time order. */
export function maxOutSetsOf(
  context: RuleContext,
  sessions: readonly SessionView[],
  isAsked: (region: Region) => boolean,
): ReadonlyMap<Region, readonly MaxOutSet[]> {
  const byRegion = new Map<Region, MaxOutSet[]>();
  for (const session of sessions) {
    for (const exercise of session.fact.exercises ?? []) {
      const regions = (regionsOfExercise(exercise) ?? []).filter(
        ({ region, weight }) => weight === 1 && isAsked(region),
      );
      // Strength is worked out only where it is asked for.
      const sets = regions.length === 0 ? [] : setsOf(context, session, exercise);
      if (sets.length === 0) continue;
      for (const { region } of regions) {
        const there = byRegion.get(region);
        if (there) there.push(...sets);
        else byRegion.set(region, [...sets]);
      }
    }
  }
  return byRegion;
}

function setsOf(
  context: RuleContext,
  session: SessionView,
  exercise: ExerciseFact,
): readonly MaxOutSet[] {
  const sets = workingSets(exercise);
  const isLifted = sets.some((set) => liftedKg(set) > 0);
  const max = isLifted ? context.exerciseMaxes().before(session, exercise.name) : null;
  return sets.flatMap((set) => {
    const isHardest =
      set.rpe !== undefined && isAtLeast(set.rpe, context.thresholds["max-out-exposure.setRpe"]);
    const loadKg = liftedKg(set);
    const isNear =
      max !== null &&
      isAtLeast(loadKg, context.thresholds["max-out-exposure.intensity"] * max.e1rmKg);
    const isBeyondMax =
      max !== null &&
      isGreater(loadKg, context.thresholds["max-out-exposure.singleIntensity"] * max.e1rmKg);
    if (!isHardest && !isNear && !isBeyondMax) return [];
    return [
      {
        session,
        exercise: exercise.name,
        intensity: max === null || loadKg === 0 ? null : loadKg / max.e1rmKg,
        isBeyondMax,
        strengthId: max === null || loadKg === 0 ? null : max.sessionId,
      },
    ];
  });
}

/** 0 where the set has no load or not even one repetition: it has no intensity. */
function liftedKg({ reps, loadKg }: SetFact): number {
  return reps !== undefined && reps >= 1 && loadKg !== undefined ? loadKg : 0;
}

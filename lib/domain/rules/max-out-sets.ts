import type { LoadedRegion } from "../exercises/exercise";
import type { ExerciseFact, SetFact } from "../facts";
import type { ExerciseMax } from "../load/exercise-max";
import { regionsOfExercise, workingSets } from "../load/region-share";
import type { SessionView } from "../load/session-view";
import type { MissingFact } from "../missing-fact";
import { isAtLeast, isGreater } from "../numbers/compare";
import type { Region } from "../vocabulary";
import type { RuleContext } from "./context";

/** A working set at or near the most that the exercise was lifted with, or at near-greatest effort. */
export interface MaxOutSet {
  readonly session: SessionView;
  readonly exercise: string;
  /** Load over the e1RM before the session; null where only the effort is known. */
  readonly intensity: number | null;
  /** At 95 % of e1RM or more, or counted as such for its effort. */
  readonly isNear: boolean;
  /** Heavy enough to count by itself. */
  readonly isBeyond: boolean;
  /** What the intensity was held against. */
  readonly max: ExerciseMax | null;
}

/** What the sets of the exercises that load a region fully say. */
export interface MaxOutSets {
  readonly sets: readonly MaxOutSet[];
  /** Sets so far above the e1RM that it is the e1RM which is wrong. */
  readonly missing: readonly MissingFact[];
}

/**
 * By the regions that are asked about and for which their exercise's weight is 1, in time order.
 * `hurts` says of every region, asked about or not, whether it hurts.
 */
export function maxOutSetsOf(
  context: RuleContext,
  sessions: readonly SessionView[],
  { isAsked, hurts }: Readonly<Record<"isAsked" | "hurts", (region: Region) => boolean>>,
): ReadonlyMap<Region, MaxOutSets> {
  const byRegion = new Map<Region, { sets: MaxOutSet[]; missing: MissingFact[] }>();
  for (const session of sessions) {
    for (const exercise of session.fact.exercises ?? []) {
      const loaded = regionsOfExercise(exercise) ?? [];
      const regions = loaded.filter(({ region, weight }) => weight === 1 && isAsked(region));
      if (regions.length === 0) continue;
      // Strength is worked out only where it is asked for.
      const doesEffortCount =
        isCompound(context, loaded) || loaded.some((one) => hurts(one.region));
      const { sets, missing } = setsOf(context, session, exercise, doesEffortCount);
      for (const { region } of regions) {
        const there = byRegion.get(region) ?? { sets: [], missing: [] };
        there.sets.push(...sets);
        there.missing.push(...missing);
        byRegion.set(region, there);
      }
    }
  }
  return byRegion;
}

function isCompound({ thresholds }: RuleContext, loaded: readonly LoadedRegion[]): boolean {
  const sum = loaded.reduce((total, { weight }) => total + weight, 0);
  return isAtLeast(sum, thresholds["max-out-exposure.compoundWeight"]);
}

function setsOf(
  context: RuleContext,
  session: SessionView,
  exercise: ExerciseFact,
  doesEffortCount: boolean,
): MaxOutSets {
  const { thresholds } = context;
  const working = workingSets(exercise);
  const max = working.some((set) => liftedKg(set) > 0) ? maxOf(context, session, exercise) : null;
  const isAbove = (loadKg: number, threshold: number) =>
    max !== null && isGreater(loadKg, threshold * max.e1rmKg);
  const sets: MaxOutSet[] = [];
  const missing: MissingFact[] = [];
  for (const set of working) {
    const loadKg = liftedKg(set);
    const isTooMuch = isAbove(loadKg, thresholds["max-out-exposure.mostIntensity"]);
    if (isTooMuch) missing.push({ kind: "load-beyond-best", name: exercise.name, loadKg });
    const isUsable = max !== null && loadKg > 0 && !isTooMuch;
    const isHardest =
      set.rpe !== undefined && isAtLeast(set.rpe, thresholds["max-out-exposure.setRpe"]);
    const isNear =
      (doesEffortCount && isHardest) ||
      (isUsable && isAtLeast(loadKg, thresholds["max-out-exposure.intensity"] * max.e1rmKg));
    const isBeyond = isUsable && isAbove(loadKg, thresholds["max-out-exposure.singleIntensity"]);
    if (!isNear && !isBeyond) continue;
    sets.push({
      session,
      exercise: exercise.name,
      intensity: isUsable ? loadKg / max.e1rmKg : null,
      isNear,
      isBeyond,
      max: isUsable ? max : null,
    });
  }
  return { sets, missing };
}

/** The e1RM before the session, where enough sessions may give it; one alone is no baseline. */
function maxOf(
  context: RuleContext,
  session: SessionView,
  { name }: ExerciseFact,
): ExerciseMax | null {
  const max = context.exerciseMaxes().before(session, name);
  const least = context.thresholds["max-out-exposure.estimateSessions"];
  return max !== null && max.sessionCount >= least ? max : null;
}

/** Sessions that the e1RM comes from: that of the best set, and the latest ones up to the number asked for. */
export function strengthIdsOf(
  context: RuleContext,
  { session, exercise, max }: MaxOutSet,
): readonly string[] {
  if (max === null) return [];
  const all = context.exerciseMaxes().sessionIdsBefore(session, exercise);
  const others = all.filter((id) => id !== max.sessionId);
  const count = context.thresholds["max-out-exposure.estimateSessions"] - 1;
  return [max.sessionId, ...(count > 0 ? others.slice(-count) : [])];
}

/** 0 where the set has no load or not even one repetition: it has no intensity. */
function liftedKg({ reps, loadKg }: SetFact): number {
  return reps !== undefined && reps >= 1 && loadKg !== undefined ? loadKg : 0;
}

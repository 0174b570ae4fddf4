import type { ExerciseFact } from "../facts";
import type { ExerciseMax, ExerciseMaxes } from "./exercise-max";
import { workingSets } from "./region-share";
import type { SessionView } from "./session-view";

/** The heaviest set of an exercise in a session, and the e1RM from before that session. */
export interface HeaviestSet {
  readonly exercise: string;
  readonly loadKg: number;
  readonly max: ExerciseMax;
}

/**
 * Only working sets with at least one repetition and a load above 0 have a relative intensity;
 * null where there is none, or no e1RM to hold it against.
 */
export function heaviestSetOf(
  maxes: ExerciseMaxes,
  session: SessionView,
  exercise: ExerciseFact,
): HeaviestSet | null {
  let loadKg = 0;
  for (const set of workingSets(exercise)) {
    if (set.reps !== undefined && set.reps >= 1) loadKg = Math.max(loadKg, set.loadKg ?? 0);
  }
  if (loadKg === 0) return null;
  const max = maxes.before(session, exercise.name);
  return max === null ? null : { exercise: exercise.name, loadKg, max };
}

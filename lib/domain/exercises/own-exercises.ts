import type { ExerciseFact, History, SessionFact } from "../facts";
import { foldName } from "./catalogue";
import type { RegionWeights } from "./exercise";

/** The regions that a practice's own exercises load, by folded name. */
export type OwnWeights = ReadonlyMap<string, RegionWeights>;

/**
 * The history with the practice's own exercises filled in for the engine: an exercise that states no regions
 * takes those of the own exercise with its folded name, ahead of the built-in catalogue. Regions that
 * a fact states itself stay. What does not change is the same object as before.
 */
export function withOwnExercises(history: History, own: OwnWeights): History {
  if (own.size === 0) return history;
  const sessions = mapChanged(history.sessions, (session) => withRegions(session, own));
  return sessions === history.sessions ? history : { ...history, sessions };
}

function withRegions(session: SessionFact, own: OwnWeights): SessionFact {
  if (!session.exercises) return session;
  const exercises = mapChanged(session.exercises, (exercise) => weighted(exercise, own));
  return exercises === session.exercises ? session : { ...session, exercises };
}

function weighted(exercise: ExerciseFact, own: OwnWeights): ExerciseFact {
  if (exercise.regions) return exercise;
  const regions = own.get(foldName(exercise.name));
  return regions ? { ...exercise, regions } : exercise;
}

function mapChanged<Item>(items: readonly Item[], change: (item: Item) => Item): readonly Item[] {
  const changed = items.map(change);
  return changed.every((item, index) => item === items[index]) ? items : changed;
}

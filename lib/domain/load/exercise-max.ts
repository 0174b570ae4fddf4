import { foldName } from "./catalogue";
import { setE1rmKg } from "./e1rm";
import type { SessionView } from "./session-view";
import { DAY_MS } from "./time";

/** e1RM of an exercise looks back this long before the session in question. */
const E1RM_WINDOW_DAYS = 90;

interface BestSet {
  readonly session: SessionView;
  /** Place of the session in time order. */
  readonly rank: number;
  readonly e1rmKg: number;
}

/** Where an e1RM comes from: the session of the largest usable set. */
export interface ExerciseMax {
  readonly e1rmKg: number;
  readonly sessionId: string;
}

export interface ExerciseMaxes {
  /**
   * e1RM of an exercise before a session: the largest of the 90 days before its start, the session
   * itself not included; null where no set can tell.
   */
  before(session: SessionView, exerciseName: string): ExerciseMax | null;
}

/** `sessions` in time order. An exercise is looked through when it is first asked for. */
export function exerciseMaxesOf(sessions: readonly SessionView[]): ExerciseMaxes {
  const bestByName = new Map<string, readonly BestSet[]>();
  return {
    before(session, exerciseName) {
      const name = foldName(exerciseName);
      let bests = bestByName.get(name);
      if (bests === undefined) {
        bests = bestSetsOf(sessions, name);
        bestByName.set(name, bests);
      }
      const earliest = session.startedAt - E1RM_WINDOW_DAYS * DAY_MS;
      const rank = sessions.indexOf(session);
      let max: BestSet | null = null;
      for (const best of bests) {
        if (best.rank >= rank) break;
        if (best.session.startedAt < earliest) continue;
        if (max === null || best.e1rmKg > max.e1rmKg) max = best;
      }
      return max && { e1rmKg: max.e1rmKg, sessionId: max.session.id };
    },
  };
}

/** The best usable set of each session that has one of the exercise, in time order. */
function bestSetsOf(sessions: readonly SessionView[], foldedName: string): readonly BestSet[] {
  const bests: BestSet[] = [];
  for (const [rank, session] of sessions.entries()) {
    let e1rmKg = 0;
    for (const exercise of session.fact.exercises ?? []) {
      if (foldName(exercise.name) !== foldedName) continue;
      for (const set of exercise.sets) e1rmKg = Math.max(e1rmKg, setE1rmKg(set) ?? 0);
    }
    if (e1rmKg > 0) bests.push({ session, rank, e1rmKg });
  }
  return bests;
}

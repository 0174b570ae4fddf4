import { foldName } from "./catalogue";
import { setE1rmKg } from "./e1rm";
import { workingSets } from "./region-share";
import type { SessionView } from "./session-view";
import { DAY_MS } from "./time";

/** e1RM of an exercise looks back this long before the session in question. */
const E1RM_WINDOW_DAYS = 90;

interface BestSet {
  readonly session: SessionView;
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

/** `sessions` in time order. */
export function exerciseMaxesOf(sessions: readonly SessionView[]): ExerciseMaxes {
  const bestByName = new Map<string, BestSet[]>();
  for (const session of sessions) collectBestSets(session, bestByName);
  const order = new Map(sessions.map((session, index) => [session.id, index]));

  return {
    before(session, exerciseName) {
      const earliest = session.startedAt - E1RM_WINDOW_DAYS * DAY_MS;
      const rank = order.get(session.id) ?? 0;
      let max: ExerciseMax | null = null;
      for (const best of bestByName.get(foldName(exerciseName)) ?? []) {
        const isBefore = (order.get(best.session.id) ?? 0) < rank;
        if (!isBefore || best.session.startedAt < earliest) continue;
        if (max === null || best.e1rmKg > max.e1rmKg) {
          max = { e1rmKg: best.e1rmKg, sessionId: best.session.id };
        }
      }
      return max;
    },
  };
}

function collectBestSets(session: SessionView, bestByName: Map<string, BestSet[]>): void {
  for (const exercise of session.fact.exercises ?? []) {
    const e1rms = workingSets(exercise)
      .map(setE1rmKg)
      .filter((e1rmKg) => e1rmKg !== null);
    if (e1rms.length === 0) continue;
    const name = foldName(exercise.name);
    const bests = bestByName.get(name) ?? [];
    bests.push({ session, e1rmKg: Math.max(...e1rms) });
    bestByName.set(name, bests);
  }
}

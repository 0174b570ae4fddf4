import { foldName } from "../exercises/catalogue";
import type { SetFact } from "../facts";
import { lazy } from "../lazy";
import { compareInstants, DAY_MS } from "../time/elapsed";
import { setE1rmKg } from "./e1rm";
import type { SessionView } from "./session-view";

/** e1RM of an exercise looks back this long before the session in question. */
const E1RM_WINDOW_DAYS = 90;

interface BestSet {
  readonly session: SessionView;
  readonly e1rmKg: number;
}

/** An e1RM and where it comes from. */
export interface ExerciseMax {
  readonly e1rmKg: number;
  /** The session of the largest usable set. */
  readonly sessionId: string;
  /** How many sessions of the 90 days have a usable set. */
  readonly sessionCount: number;
}

export interface ExerciseMaxes {
  /**
   * e1RM of an exercise before a session: the largest of the 90 days before its start, the session
   * itself not included; null where there is no usable set.
   */
  before(session: SessionView, exerciseName: string): ExerciseMax | null;
  /** The sessions of these 90 days with a usable set, in time order. */
  sessionIdsBefore(session: SessionView, exerciseName: string): readonly string[];
  /** Whether any has been asked for. */
  wereAsked(): boolean;
}

/** `sessions` in time order. An exercise's sets are looked through when it is first asked for. */
export function exerciseMaxesOf(sessions: readonly SessionView[]): ExerciseMaxes {
  const doneByName = lazy(() => groupByName(sessions));
  const bestByName = new Map<string, readonly BestSet[]>();
  let wereAsked = false;
  const bestsOf = (exerciseName: string) => {
    wereAsked = true;
    const name = foldName(exerciseName);
    let bests = bestByName.get(name);
    if (bests === undefined) {
      bests = (doneByName().get(name) ?? []).flatMap(bestSetOf);
      bestByName.set(name, bests);
    }
    return bests;
  };
  return {
    wereAsked: () => wereAsked,
    before(session, exerciseName) {
      let sessionCount = 0;
      let max: BestSet | null = null;
      for (const best of bestsOf(exerciseName)) {
        if (!isEarlier(best, session)) break;
        if (!isWithinWindow(best, session)) continue;
        sessionCount += 1;
        if (max === null || best.e1rmKg > max.e1rmKg) max = best;
      }
      return max && { e1rmKg: max.e1rmKg, sessionId: max.session.id, sessionCount };
    },
    sessionIdsBefore: (session, exerciseName) =>
      bestsOf(exerciseName)
        .filter((best) => isEarlier(best, session) && isWithinWindow(best, session))
        .map((best) => best.session.id),
  };
}

function isEarlier({ session: earlier }: BestSet, session: SessionView): boolean {
  return compareInstants(earlier, earlier.startedAt, session, session.startedAt) < 0;
}

function isWithinWindow({ session: earlier }: BestSet, session: SessionView): boolean {
  return earlier.startedAt >= session.startedAt - E1RM_WINDOW_DAYS * DAY_MS;
}

interface DoneExercise {
  readonly session: SessionView;
  sets: readonly SetFact[];
}

/** By folded name, in time order; a session in which an exercise stands twice is there once. */
function groupByName(sessions: readonly SessionView[]): ReadonlyMap<string, DoneExercise[]> {
  const byName = new Map<string, DoneExercise[]>();
  for (const session of sessions) {
    for (const { name, sets } of session.fact.exercises ?? []) {
      const folded = foldName(name);
      const done = byName.get(folded) ?? [];
      const latest = done.at(-1);
      if (latest?.session === session) latest.sets = [...latest.sets, ...sets];
      else done.push({ session, sets });
      byName.set(folded, done);
    }
  }
  return byName;
}

function bestSetOf({ session, sets }: DoneExercise): readonly BestSet[] {
  let e1rmKg = 0;
  for (const set of sets) e1rmKg = Math.max(e1rmKg, setE1rmKg(set) ?? 0);
  return e1rmKg > 0 ? [{ session, e1rmKg }] : [];
}

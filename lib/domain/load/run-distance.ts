import type { SessionView } from "./session-view";

/** A run whose distance is known; 0 m is a known distance. */
export interface MeasuredRun {
  readonly session: SessionView;
  readonly distanceMeters: number;
}

/** Whether the session is a run, with a distance or without. */
export function isRun(session: SessionView): boolean {
  return session.fact.kind === "run";
}

/** The distance of a run; null where the session is no run or nobody knows how far it was. */
export function measureRun(session: SessionView): MeasuredRun | null {
  const { distanceMeters } = session.fact;
  return isRun(session) && distanceMeters !== undefined ? { session, distanceMeters } : null;
}

/** The runs among the sessions, their metres together, and how many of them have no distance. */
export interface RunTotal {
  readonly runs: readonly SessionView[];
  readonly meters: number;
  readonly unknownCount: number;
}

/** Sums the runs among the sessions, in metres; runs without a distance are only counted. */
export function totalRuns(sessions: readonly SessionView[]): RunTotal {
  const runs = sessions.filter(isRun);
  let meters = 0;
  let unknownCount = 0;
  for (const run of runs) {
    const measured = measureRun(run);
    if (measured === null) unknownCount += 1;
    else meters += measured.distanceMeters;
  }
  return { runs, meters, unknownCount };
}

import type { SessionFact } from "../facts";
import { compareInstants } from "../time/elapsed";
import { localDayOf } from "../time/local-day";
import type { Region } from "../vocabulary";
import { type MatchedExercise, type RegionShares, regionSharesOf } from "./region-share";
import { sessionEndAt, sessionLoadAu } from "./session";

/** A session with what the rules ask of it again and again; shares are worked out on demand. */
export interface SessionView {
  readonly id: string;
  readonly fact: SessionFact;
  readonly startedAt: number;
  readonly endAt: number;
  /** Local day of the start. */
  readonly day: number;
  readonly loadAu: number | null;
  shareOf(region: Region): number;
  /** Regions with a share above 0. */
  loadedRegions(): readonly Region[];
  /** Exercises that the catalogue does not know: they load no region. */
  unknownExercises(): readonly string[];
  /** Exercises that the catalogue found by their words, and what it took them for. */
  matchedExercises(): readonly MatchedExercise[];
}

class LazySessionView implements SessionView {
  readonly id: string;
  readonly startedAt: number;
  readonly endAt: number;
  readonly day: number;
  readonly loadAu: number | null;
  #regions: RegionShares | undefined;

  constructor(
    readonly fact: SessionFact,
    timeZone: string,
  ) {
    this.id = fact.id;
    this.startedAt = fact.startedAt;
    this.endAt = sessionEndAt(fact);
    this.day = localDayOf(timeZone, fact.startedAt);
    this.loadAu = sessionLoadAu(fact);
  }

  private regions(): RegionShares {
    this.#regions ??= regionSharesOf(this.fact);
    return this.#regions;
  }

  shareOf(region: Region): number {
    return this.regions().shares.get(region) ?? 0;
  }

  loadedRegions(): readonly Region[] {
    return [...this.regions().shares.keys()];
  }

  unknownExercises(): readonly string[] {
    return this.regions().unknownExercises;
  }

  matchedExercises(): readonly MatchedExercise[] {
    return this.regions().matchedExercises;
  }
}

/** The sessions that have started by `at`, in time order. */
export function viewSessions(
  facts: readonly SessionFact[],
  timeZone: string,
  at: number,
): readonly SessionView[] {
  return facts
    .filter((fact) => fact.startedAt <= at)
    .sort((a, b) => compareInstants(a, a.startedAt, b, b.startedAt))
    .map((fact) => new LazySessionView(fact, timeZone));
}

/** Load of the sessions in AU (unknown loads left out), and how many loads were unknown. */
export function sumLoads(sessions: readonly SessionView[]): {
  readonly loadAu: number;
  readonly unknownCount: number;
} {
  let loadAu = 0;
  let unknownCount = 0;
  for (const session of sessions) {
    if (session.loadAu === null) unknownCount += 1;
    else loadAu += session.loadAu;
  }
  return { loadAu, unknownCount };
}

/** Sessions that began from `from` to `until`, both included (epoch milliseconds); `sessions` in time order. */
export function sessionsBegunBetween(
  sessions: readonly SessionView[],
  from: number,
  until: number,
): readonly SessionView[] {
  return sessions.slice(firstBegunAt(sessions, from), firstBegunAt(sessions, until + 1));
}

/** Index of the first session that began at an instant (whole milliseconds) or later. */
function firstBegunAt(sessions: readonly SessionView[], at: number): number {
  let low = 0;
  let high = sessions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sessions[middle]?.startedAt ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Sessions whose local day lies in `from`…`to`, both included. */
export function sessionsOnDays(
  sessions: readonly SessionView[],
  from: number,
  to: number,
): readonly SessionView[] {
  return sessions.filter((session) => session.day >= from && session.day <= to);
}

import type { Region } from "../vocabulary";
import type { SessionView } from "./session-view";

/** What some sessions did to one region. */
export interface RegionLoad {
  /** Sum of session load x share, in AU; unknown loads left out. */
  readonly loadAu: number;
  /** The sessions that load the region, with a known load or not. */
  readonly sessions: readonly SessionView[];
  /** Of these, how many have no known load. */
  readonly unknownCount: number;
}

const NOTHING: RegionLoad = { loadAu: 0, sessions: [], unknownCount: 0 };

/** Region loads of a window of sessions, worked out for every region in one pass. */
export interface RegionLoads {
  /** Regions that any of the sessions loads. */
  readonly regions: readonly Region[];
  of(region: Region): RegionLoad;
}

/** The loads (AU) of these sessions by region. Sessions without a known load are counted apart. */
export function regionLoadsOf(sessions: readonly SessionView[]): RegionLoads {
  const byRegion = new Map<
    Region,
    { loadAu: number; sessions: SessionView[]; unknownCount: number }
  >();
  for (const session of sessions) {
    for (const region of session.loadedRegions()) {
      const sum = byRegion.get(region) ?? { loadAu: 0, sessions: [], unknownCount: 0 };
      sum.sessions.push(session);
      if (session.loadAu === null) sum.unknownCount += 1;
      else sum.loadAu += session.loadAu * session.shareOf(region);
      byRegion.set(region, sum);
    }
  }
  return { regions: [...byRegion.keys()], of: (region) => byRegion.get(region) ?? NOTHING };
}

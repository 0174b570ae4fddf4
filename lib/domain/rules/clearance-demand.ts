import { type HeaviestSet, heaviestSetOf } from "../load/heaviest-set";
import type { SessionView } from "../load/session-view";
import { isAtLeast } from "../numbers/compare";
import { DAY_MS } from "../time/elapsed";
import type { Region } from "../vocabulary";
import type { RuleContext } from "./context";

/** What a session asked of the body, next to the 30 days before it. */

export const EARLIER_DAYS = 30;

/** A region that the session loaded far above its largest known load of the 30 days before. */
export interface RegionRise {
  readonly region: Region;
  readonly loadAu: number;
  /** Above 0. */
  readonly largestAu: number;
}

/** The sessions that started in the 30 days (30 x 24 h) before a session, the first end included. */
export function sessionsBefore(context: RuleContext, session: SessionView): readonly SessionView[] {
  const since = session.startedAt - EARLIER_DAYS * DAY_MS;
  const rank = context.sessions.indexOf(session);
  return context.sessions.slice(0, rank).filter(({ startedAt }) => startedAt >= since);
}

/** The region that rose most, of those that reach the threshold; null: none does, or nothing is known. */
export function greatestRise(
  context: RuleContext,
  session: SessionView,
  regions: readonly Region[],
): RegionRise | null {
  const threshold = context.thresholds["clearance-needed.loadRatio"];
  const before = sessionsBefore(context, session);
  let greatest: RegionRise | null = null;
  for (const region of regions) {
    const loadAu = regionLoadAu(session, region);
    if (loadAu === null || loadAu === 0) continue;
    const largestAu = Math.max(0, ...before.map((earlier) => regionLoadAu(earlier, region) ?? 0));
    if (largestAu === 0 || !isAtLeast(loadAu, threshold * largestAu)) continue;
    const rise = { region, loadAu, largestAu };
    greatest = greatest === null ? rise : greaterRise(greatest, rise);
  }
  return greatest;
}

/** The one further above its largest; the first of equal ones. */
export function greaterRise(a: RegionRise, b: RegionRise): RegionRise {
  return b.loadAu * a.largestAu > a.loadAu * b.largestAu ? b : a;
}

function regionLoadAu(session: SessionView, region: Region): number | null {
  return session.loadAu === null ? null : session.loadAu * session.shareOf(region);
}

/** The set nearest to the e1RM of its exercise, where one reaches the threshold; else null. */
export function nearMaxSet(context: RuleContext, session: SessionView): HeaviestSet | null {
  const threshold = context.thresholds["clearance-needed.intensity"];
  let nearest: HeaviestSet | null = null;
  for (const exercise of session.fact.exercises ?? []) {
    const heaviest = heaviestSetOf(context.exerciseMaxes(), session, exercise);
    if (heaviest === null || !isAtLeast(heaviest.loadKg, threshold * heaviest.max.e1rmKg)) continue;
    const isNearer =
      nearest === null ||
      heaviest.loadKg * nearest.max.e1rmKg > nearest.loadKg * heaviest.max.e1rmKg;
    if (isNearer) nearest = heaviest;
  }
  return nearest;
}

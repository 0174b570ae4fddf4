import { type SessionView, sessionsOnDays, sumLoads } from "../load/session-view";
import { isAtLeast, isGreater } from "../numbers/compare";
import { idsOf } from "./load-evidence";
import { WINDOWS } from "./look-back";
import { defineRule } from "./rule";

const MAX_MONOTONY = 10;

/**
 * Mean / population SD of the last seven day loads strictly more than 2.0, sessions on 5 or more of
 * the days, week load >= the 75th percentile (nearest rank) of the eight weeks before, each of which
 * holds load. Silent when any load of the nine weeks is unknown.
 */
export const monotonyHigh = defineRule({
  id: "monotony-high",
  subject: "client",
  version: "1",
  category: "overuse",
  thresholds: {
    monotony: "monotony-high.monotony",
    sessionDays: "monotony-high.days",
    percentile: "monotony-high.percentile",
  },
  timeWindows: [{ kind: "local-days", of: "sessions", days: WINDOWS.weekDays }],
  evaluate({ sessions, thresholds, today }) {
    const weeks = Array.from({ length: WINDOWS.monotonyWeeks + 1 }, (_, index) => {
      const end = today - index * 7;
      return sessionsOnDays(sessions, end - 6, end);
    });
    const [week = [], ...before] = weeks;
    const days = new Set(week.map((session) => session.day)).size;
    if (days < thresholds["monotony-high.days"]) return [];
    const sums = before.map(sumLoads);
    const { loadAu, unknownCount } = sumLoads(week);
    if (unknownCount > 0 || sums.some((sum) => sum.unknownCount > 0 || sum.loadAu === 0)) return [];
    const usualAu = nearestRank(
      sums.map((sum) => sum.loadAu),
      thresholds["monotony-high.percentile"],
    );
    if (!isAtLeast(loadAu, usualAu)) return [];
    const dayLoads = dayLoadsOf(week);
    const threshold = thresholds["monotony-high.monotony"];
    if (!isMonotonous(dayLoads, threshold)) return [];

    const { monotony, strainAu } = monotonyOf(dayLoads);
    if (monotony === null || strainAu === null) return [];
    return [
      {
        severity: "info",
        sources: idsOf(weeks.toReversed().flat()),
        values: {
          monotony,
          sessionDays: days,
          acuteLoadAu: loadAu,
          heavyWeekAu: usualAu,
          strainAu,
        },
        details: {},
      },
    ];
  },
});

function nearestRank(values: readonly number[], percentile: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil((percentile / 100) * sorted.length) - 1] ?? 0;
}

/** Seven loads, days without a session 0. */
function dayLoadsOf(week: readonly SessionView[]): readonly number[] {
  const byDay = new Map<number, number>();
  for (const session of week) {
    byDay.set(session.day, (byDay.get(session.day) ?? 0) + (session.loadAu ?? 0));
  }
  return Array.from({ length: 7 }, (_, index) => [...byDay.values()][index] ?? 0);
}

/** mean > threshold x SD, squared and multiplied out: (1 + threshold²) S² > 7 threshold² Q, with Q the sum of squares. */
function isMonotonous(dayLoads: readonly number[], threshold: number): boolean {
  const { sum, squares } = sumsOf(dayLoads);
  return isGreater((1 + threshold * threshold) * sum * sum, 7 * threshold * threshold * squares);
}

/** What some day loads (AU, days without a session 0) say together. */
export interface Monotony {
  readonly meanAu: number;
  /** Population SD: divided by the number of days. */
  readonly sdAu: number;
  /** Mean over SD, at most 10; null where there is no load at all. */
  readonly monotony: number | null;
  /** Load of all the days times monotony. */
  readonly strainAu: number | null;
}

/** @internal Exported for tests. */
export function monotonyOf(dayLoads: readonly number[]): Monotony {
  const { sum, squares } = sumsOf(dayLoads);
  const meanAu = sum / dayLoads.length;
  const sdAu = Math.sqrt(Math.max(0, squares / dayLoads.length - meanAu * meanAu));
  if (sum === 0) return { meanAu, sdAu, monotony: null, strainAu: null };
  const monotony = Math.min(MAX_MONOTONY, meanAu / sdAu);
  return { meanAu, sdAu, monotony, strainAu: sum * monotony };
}

function sumsOf(dayLoads: readonly number[]) {
  let sum = 0;
  let squares = 0;
  for (const loadAu of dayLoads) {
    sum += loadAu;
    squares += loadAu * loadAu;
  }
  return { sum, squares };
}
